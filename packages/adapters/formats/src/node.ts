/**
 * Finds and reads the files of a county on a disk.
 *
 * @module
 */
import { readdir, readFile, realpath, stat } from "node:fs/promises"
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path"
import type { Issue } from "@zhengwu/core"
import { readableExtensions } from "./file-type.ts"
import { defaultLimits, type Limits } from "./limits.ts"
import { faultIssue, faultOf, problem } from "./problem.ts"
import type { Source } from "./source.ts"
import { tooLarge } from "./xlsx/read-workbook.ts"

export { assessNdjsonFile, type NdjsonFileOptions } from "./ndjson-stream-node.ts"
export type { NdjsonAssessment, NdjsonOptions } from "./ndjson-stream.ts"

/** Files that were read, and what is wrong with those that were not. */
export interface SourcesReading {
  /** The files, in the order of the paths and, within a folder, of their names. */
  readonly sources: readonly Source[]
  /** Paths that do not exist, files of other types, files too large to be read, and files that stand twice. */
  readonly issues: readonly Issue[]
  /** Names of files that are there but could not be read, for `readCounty` to know that something is missing. */
  readonly unread: readonly string[]
}

interface Found {
  readonly path: string
  readonly name: string
  /** Whether the path was given, rather than found in a folder. */
  readonly given: boolean
}

/** Lock files of spreadsheet programs, files that systems hide, and the parts of a program that data may lie beside. */
const isHidden = (name: string): boolean =>
  name.startsWith(".") ||
  name.startsWith("~$") ||
  name === "node_modules" ||
  /^(?:package(?:-lock)?|tsconfig.*)\.json$/u.test(name) ||
  /\.(?:md|ts|mts|js|mjs)$/u.test(name)

/** The largest file that is read into memory: NDJSON may be larger than a workbook. */
const largestBytes = 2 ** 31 - 1

/**
 * Reads files, and all files of folders, also where links lead to them; each file once. Names are relative to the given
 * folder; one of several folders keeps its own name, and a file that was given by itself the folder that it lies in,
 * since these may name an agency. Files of other types are left aside with a warning. Never rejects.
 *
 * @param paths - Files and folders, relative to the working directory or absolute.
 * @param limits - The size up to which workbooks and text files are read.
 */
export const readSources = async (
  paths: readonly string[],
  limits: Pick<Limits, "workbookBytes" | "textBytes"> = defaultLimits
): Promise<SourcesReading> => {
  const issues: Issue[] = []
  const found: Found[] = []
  for (const path of paths) {
    // In order: the issues of one path come before those of the next.
    // oxlint-disable-next-line no-await-in-loop
    found.push(...(await filesIn(path, paths.length > 1, issues)))
  }
  const sources: Source[] = []
  const unread: string[] = []
  const names = new Map<string, string>()
  for (const file of found) {
    // One at a time: a county's files together may be large.
    // oxlint-disable-next-line no-await-in-loop
    const real = await realpath(file.path).catch(() => file.path)
    const before = names.get(real)
    if (before !== undefined) {
      issues.push(sameFile(file.name, before))
      continue
    }
    names.set(real, file.name)
    // oxlint-disable-next-line no-await-in-loop
    const source = await readSource(file, limits, issues)
    if (source === "unread") unread.push(file.name)
    else if (source !== undefined) sources.push(source)
  }
  return { sources, issues, unread }
}

const sameFile = (file: string, other: string): Issue =>
  problem(
    "warning",
    "same-file",
    { place: { file } },
    { zh: `与“${other}”是同一个文件，只读取了一次`, en: `It is the same file as ${other}; it was read once` },
    { zh: "每个文件只给出一次", en: "Name each file once" }
  )

const filesIn = async (path: string, isOneOfSeveral: boolean, issues: Issue[]): Promise<readonly Found[]> => {
  try {
    const root = resolve(path)
    if (!(await stat(root)).isDirectory())
      return [
        {
          path: root,
          name: join(basename(dirname(root)), basename(root))
            .split(sep)
            .join("/"),
          given: true
        }
      ]
    const files = (await filesBelow(root, new Set(), issues))
      .map((file) => ({
        path: file,
        name: relative(isOneOfSeveral ? dirname(root) : root, file)
          .split(sep)
          .join("/"),
        given: false
      }))
      .filter(({ name }) => !name.split("/").some(isHidden))
    return files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  } catch (error) {
    issues.push(faultIssue(unreadable(error), { place: { file: path } }))
    return []
  }
}

/** The files of a folder and its folders. Links are followed, but into no folder twice: they may lead in circles. */
const filesBelow = async (folder: string, seen: Set<string>, issues: Issue[]): Promise<readonly string[]> => {
  const real = await realpath(folder)
  if (seen.has(real)) return []
  seen.add(real)
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (isHidden(entry.name)) continue
    try {
      // One folder after the other: in parallel they could be seen twice.
      // oxlint-disable-next-line no-await-in-loop
      const target = entry.isSymbolicLink() ? await stat(path) : entry
      if (target.isFile()) files.push(path)
      // oxlint-disable-next-line no-await-in-loop
      else if (target.isDirectory()) files.push(...(await filesBelow(path, seen, issues)))
    } catch (error) {
      issues.push(faultIssue(unreadable(error), { place: { file: path } }))
    }
  }
  return files
}

const readSource = async (
  { path, name, given }: Found,
  limits: Pick<Limits, "workbookBytes" | "textBytes">,
  issues: Issue[]
): Promise<Source | "unread" | undefined> => {
  const extension = extname(path).slice(1).toLowerCase()
  // An old workbook or a web page saved as one is told from its content; anything else was hardly meant to be read.
  if (!given && !readableExtensions.includes(extension) && !["xls", "et"].includes(extension)) {
    issues.push(
      problem(
        "warning",
        "unsupported-file",
        { place: { file: name } },
        { zh: "不支持的文件类型，未读取", en: "Files of this type are not read" },
        {
          zh: `提供 ${readableExtensions.map((each) => `.${each}`).join("、")} 文件`,
          en: `Supply a file of type ${readableExtensions.map((each) => `.${each}`).join(", ")}`
        }
      )
    )
    return undefined
  }
  try {
    const { size } = await stat(path)
    const most = ["ndjson", "jsonl"].includes(extension)
      ? largestBytes
      : ["xlsx", "xlsm"].includes(extension)
        ? limits.workbookBytes
        : limits.textBytes
    if (size > most) {
      issues.push(faultIssue(tooLarge(most), { place: { file: name } }))
      return "unread"
    }
    return { name, bytes: await readFile(path) }
  } catch (error) {
    issues.push(faultIssue(unreadable(error), { place: { file: name } }))
    return "unread"
  }
}

const unreadable = (error: unknown) => {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
  return code === "ENOENT"
    ? faultOf(
        "no-such-file",
        { zh: "文件或文件夹不存在", en: "There is no such file or folder" },
        { zh: "检查路径", en: "Check the path" }
      )
    : faultOf(
        "unreadable-file",
        { zh: `文件无法打开（${code}）`, en: `The file cannot be opened (${code})` },
        { zh: "检查文件权限，或关闭正在使用它的程序", en: "Check its permissions, or close the program that uses it" }
      )
}
