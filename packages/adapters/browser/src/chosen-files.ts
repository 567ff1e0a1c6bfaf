import { droppedIn, type Dropped } from "./dropped.ts"
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

/** Files and folders that were dropped; those of a single folder are named within it. To be called in the event. */
export const filesOfDrop = async (transfer: DataTransfer): Promise<ChosenFiles> => {
  const listed = [...transfer.files]
  const roots = await droppedIn(transfer)
  if (roots.every(({ children }) => children === undefined)) return filesOfList(listed)
  const found = await Promise.all(roots.map((root) => filesBelow(root, roots.length === 1 ? "" : root.name, true)))
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

const filesBelow = async (dropped: Dropped, path: string, given: boolean): Promise<readonly Found[]> => {
  if (dropped.children === undefined)
    return [{ name: path === "" ? dropped.name : path, file: await dropped.file(), given }]
  const found = await Promise.all(
    (await dropped.children()).map((child) =>
      filesBelow(child, path === "" ? child.name : `${path}/${child.name}`, false)
    )
  )
  return found.flat()
}
