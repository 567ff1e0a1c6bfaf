/** A file or, where it has children, a folder that was dropped. */
export type Dropped =
  | { readonly name: string; readonly children?: never; readonly file: () => Promise<File> }
  | { readonly name: string; readonly children: () => Promise<readonly Dropped[]> }

/** What TypeScript does not know of items yet. */
interface Item {
  /** A handle of what is dragged, in Chromium and in pages that it trusts; `null` where it is no file. */
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
}

/**
 * Everything of a drop that is a file or a folder. What is dragged is asked for at once: it is gone when the event is
 * over. Handles come first, since Chromium does not open the older entries of a folder on a page that is itself a file.
 */
export const droppedIn = async ({ items }: Pick<DataTransfer, "items">): Promise<readonly Dropped[]> => {
  const asked = Array.from(items).map((item) => {
    const entry = item.webkitGetAsEntry?.() ?? undefined
    const handle = (item as Item).getAsFileSystemHandle?.().catch(() => null)
    return { entry, handle }
  })
  const found = await Promise.all(
    asked.map(async ({ entry, handle }) => {
      const held = await handle
      return held != null ? ofHandle(held) : entry === undefined ? undefined : ofEntry(entry)
    })
  )
  return found.filter((each) => each !== undefined)
}

const ofHandle = (handle: FileSystemHandle): Dropped => {
  const { name } = handle
  if (handle.kind === "file") return { name, file: () => (handle as FileSystemFileHandle).getFile() }
  return {
    name,
    children: async () => {
      const children: Dropped[] = []
      for await (const child of (handle as FileSystemDirectoryHandle).values()) children.push(ofHandle(child))
      return children
    }
  }
}

const ofEntry = (entry: FileSystemEntry): Dropped => {
  const { name } = entry
  if (entry.isFile)
    return { name, file: () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) }
  return {
    name,
    children: async () => {
      const reader = (entry as FileSystemDirectoryEntry).createReader()
      const children: Dropped[] = []
      for (;;) {
        // A browser hands out a folder in portions, one after the other.
        // oxlint-disable-next-line no-await-in-loop
        const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
        if (some.length === 0) return children
        children.push(...some.map(ofEntry))
      }
    }
  }
}
