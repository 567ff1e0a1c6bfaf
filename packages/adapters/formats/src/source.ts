/** A file: its name and its content. Where it came from (disk, upload, archive) is its host's business. */
export interface Source {
  /** Path as people are shown it, with `/` between folders; folder and file names tell whose records these are. */
  readonly name: string
  /** The content. */
  readonly bytes: Uint8Array
}

const segments = (name: string): readonly string[] => name.split(/[/\\]+/u).filter((part) => part !== "")

/** The ending of a file's name in lower case, without the dot; empty when it has none. */
export const extensionOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ""

/** The file's name without folders and ending. */
export const stemOf = (name: string): string => (segments(name).at(-1) ?? name).replace(/\.[^.]+$/u, "")

/** The folders that the file lies in, innermost first. */
export const foldersOf = (name: string): readonly string[] => segments(name).slice(0, -1).toReversed()
