import type { NamedFile } from "./worker/protocol.ts"

/** Files that were chosen, and the names of those of other types that were left aside. */
export interface ChosenFiles {
  readonly files: readonly NamedFile[]
  readonly leftAside: readonly string[]
}

const readable = /\.(?:xlsx|xlsm|csv|tsv|txt|json|ndjson|jsonl|xls|et)$/iu
/** Lock files, what systems hide, and the parts of a program that data may lie beside. */
const isHidden = (name: string): boolean =>
  name
    .split("/")
    .some((part) =>
      /^(?:\.|~\$)|^(?:node_modules|package(?:-lock)?\.json|tsconfig.*\.json)$|\.(?:md|m?[jt]s)$/u.test(part)
    )

/** Files of a list; those of a folder are named within it, and only those of known types are read. */
export const filesOfList = (list: Iterable<File>): ChosenFiles =>
  sorted(
    Array.from(list, (file) => {
      const path = file.webkitRelativePath
      return { name: path === "" ? file.name : path.slice(path.indexOf("/") + 1), file, given: path === "" }
    })
  )

/** Files and folders that were dropped. The entries are taken at once: they are gone when the event is over. */
export const filesOfDrop = async (transfer: DataTransfer): Promise<ChosenFiles> => {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.() ?? undefined)
  if (entries.every((entry) => entry === undefined || entry.isFile)) return filesOfList([...transfer.files])
  const roots = entries.filter((entry) => entry !== undefined)
  const found = await Promise.all(roots.map((entry) => filesBelow(entry, roots.length === 1 ? "" : entry.name, true)))
  return sorted(found.flat())
}

interface Found extends NamedFile {
  readonly given: boolean
}

const sorted = (found: readonly Found[]): ChosenFiles => {
  const wanted = found
    .filter(({ name, given }) => given || !isHidden(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const isRead = ({ name, given }: Found) => given || readable.test(name)
  return {
    files: wanted.filter(isRead).map(({ name, file }) => ({ name, file })),
    leftAside: wanted.filter((each) => !isRead(each)).map(({ name }) => name)
  }
}

const filesBelow = async (entry: FileSystemEntry, path: string, given: boolean): Promise<readonly Found[]> => {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ name: path === "" ? file.name : path, file, given }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    // A browser hands out a folder in portions, one after the other.
    // oxlint-disable-next-line no-await-in-loop
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    children.push(...some)
  }
  const found = await Promise.all(
    children.map((child) => filesBelow(child, path === "" ? child.name : `${path}/${child.name}`, false))
  )
  return found.flat()
}
