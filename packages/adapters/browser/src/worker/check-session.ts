import { type Agency, assess, type Issue, type Notice } from "@zhengwu/core"
import { defaultLimits, readCounty, type Source } from "@zhengwu/formats"
import type { Checked } from "./checked.ts"
import type { CheckOptions, NamedFile, Progress, Refused } from "./protocol.ts"
import { refusedReading } from "./refused.ts"

/** Reads and judges files; a refusal where no agency can be read from them. */
export const checkFiles = async (
  notice: Notice,
  files: readonly NamedFile[],
  options: CheckOptions,
  report: (progress: Progress) => void
): Promise<Checked | Refused> => {
  const { asOf, directory = [], leftAside = [], scheme } = options
  const step = (name: Progress["step"], file: number, done: number) =>
    report({ step: name, file, files: files.length, done })
  const { sources, unread, issues } = await opened(files, (file) => step("reading", file, (0.3 * file) / files.length))
  const reached = new Set<Source>()
  // The reader takes a file's bytes when its turn comes, which is the only sign of how far it is.
  const watched = sources.map((source): Source => {
    const seen: Source = {
      name: source.name,
      get bytes() {
        if (!reached.has(seen)) {
          reached.add(seen)
          step("reading", reached.size, 0.3 + (0.4 * reached.size) / files.length)
        }
        return source.bytes
      }
    }
    return seen
  })
  let reading = await readCounty(notice, watched, { unread })
  if (reading.county.agencies.length === 0 && directory.length > 0)
    reading = await readCounty(notice, [...watched, directorySource(directory)], { unread })
  issues.push(...leftAside.map(leftAsideIssue), ...reading.issues)
  if (reading.county.agencies.length === 0) return refusedReading(issues, sources.length === 0)
  step("judging", files.length, 0.7)
  const judged = assess(notice, reading.county, { asOf })
  step("arranging", files.length, 0.95)
  return {
    notice,
    county: reading.county,
    report: judged,
    issues,
    ...(scheme === undefined ? {} : { scheme }),
    files: files.map(({ name }) => name)
  }
}

/** The host's list of agencies, as a file that the reader knows. */
const directorySource = (agencies: readonly Agency[]): Source => ({
  name: "agencies.json",
  bytes: new TextEncoder().encode(JSON.stringify({ agencies }))
})

const opened = async (files: readonly NamedFile[], reached: (file: number) => void) => {
  const sources: Source[] = []
  const unread: string[] = []
  const issues: Issue[] = []
  for (const [index, { name, file }] of files.entries()) {
    reached(index + 1)
    try {
      // What is larger is refused before it fills the memory; the reader itself refuses what is too large for its type.
      if (file.size > 4 * defaultLimits.textBytes) throw new RangeError("too large")
      // One at a time: a county's files together may be large.
      // oxlint-disable-next-line no-await-in-loop
      sources.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      unread.push(name)
      issues.push(unreadableIssue(name))
    }
  }
  return { sources, unread, issues }
}

const unreadableIssue = (file: string): Issue => ({
  level: "error",
  code: "unreadable-file",
  place: { file },
  message: { zh: "文件无法打开，或者过大", en: "The file cannot be opened, or is too large" },
  remedy: {
    zh: "关闭正在使用它的程序后重试；过大的，拆分为几个文件",
    en: "Close the program that uses it and try again, or split it where it is too large"
  }
})

const leftAsideIssue = (file: string): Issue => ({
  level: "warning",
  code: "unsupported-file",
  place: { file },
  message: { zh: "不支持的文件类型，未读取", en: "Files of this type are not read" },
  remedy: { zh: "提供 .xlsx、.csv、.json 或 .ndjson 文件", en: "Supply .xlsx, .csv, .json or .ndjson files" }
})
