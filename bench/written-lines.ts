import { closeSync, openSync, renameSync, writeSync } from "node:fs"

/** Writes lines to a file, a few thousand at a time, and gives its path; the file is there when it is whole. */
export const writtenLines = (path: string, lines: Iterable<string>): string => {
  const file = openSync(`${path}.part`, "w")
  let held: string[] = []
  const flush = () => {
    writeSync(file, held.map((line) => `${line}\n`).join(""))
    held = []
  }
  for (const line of lines) {
    held.push(line)
    if (held.length === 4096) flush()
  }
  flush()
  closeSync(file)
  renameSync(`${path}.part`, path)
  return path
}

/** One line of a county's file. */
export const lineOf = (set: string, agency: string | undefined, record: unknown): string =>
  JSON.stringify(agency === undefined ? { set, record } : { set, agency, record })
