import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { assess, type Issue, type Notice, parseCounty, type Report } from "@zhengwu/core"
import { readCounty, type Source } from "@zhengwu/formats"
import { assessNdjsonFile } from "@zhengwu/formats/node"
import busboy from "busboy"
import express, { type Request, type Response } from "express"
import { bodyTypeOf, refuseCompressed } from "./body-type.ts"
import { Refused, tooLarge, unusable } from "./problem.ts"
import { meterOf, spool, withFolder } from "./spool.ts"

/** What judging an upload gives. */
export interface Judged {
  readonly report: Report
  readonly issues: readonly Issue[]
}

/** How an upload is judged. */
export interface UploadOptions {
  readonly notice: Notice
  readonly asOf: string
  readonly readJson: JsonReader
  readonly uploadBytes: number
  readonly fileBytes: number
}

interface Uploaded {
  readonly name: string
  readonly path: string
}

/** The type of a workbook. */
export const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Bodies that are one file, by type, with the name that the file is given. */
const single: Readonly<Record<string, string>> = {
  "application/x-ndjson": "upload.ndjson",
  "application/jsonl": "upload.ndjson",
  [spreadsheet]: "upload.xlsx",
  "text/csv": "upload.csv"
}

/** The types of body that are read. */
export const bodyTypes: readonly string[] = ["application/json", ...Object.keys(single), "multipart/form-data"]

/** Whether a file is read line by line, however large it is. */
const isByLine = (name: string): boolean => /\.(?:ndjson|jsonl)$/iu.test(name)

/** Judges the records of a request's body. Throws `Refused` where they cannot be. */
export const judgeUpload = async (request: Request, response: Response, options: UploadOptions): Promise<Judged> => {
  refuseCompressed(request)
  const type = bodyTypeOf(request, bodyTypes)
  if (type === "application/json") return judgeJson(await options.readJson(request, response), options)
  return withFolder(async (folder) => {
    if (type.startsWith("multipart/")) return judgeFiles(await receive(request, folder, options.fileBytes), options)
    const name = single[type] ?? "upload"
    const files = [await receiveOne(request, folder, name, isByLine(name) ? options.uploadBytes : options.fileBytes)]
    return judgeFiles(files, options)
  })
}

/** Refuses at once what says that it is too large. */
const refuseLonger = ({ headers }: Request, limit: number): void => {
  if (Number(headers["content-length"]) > limit) throw tooLarge()
}

/** Reads the JSON body of a request. */
export type JsonReader = (request: Request, response: Response) => Promise<unknown>

/** Reads JSON bodies of at most so many bytes. */
export const jsonReader = (limit: number): JsonReader => {
  const parse = express.json({ limit, strict: false, type: () => true })
  return async (request, response) => {
    // The parser would take in all of it before it refuses.
    refuseLonger(request, limit)
    return new Promise((resolve, reject) => {
      parse(request, response, (error?: unknown) => {
        if (error === undefined) resolve(request.body)
        else reject(error instanceof Error ? error : new Error("unreadable"))
      })
    })
  }
}

const judgeJson = (json: unknown, { notice, asOf }: UploadOptions): Judged => {
  const parsed = parseCounty(notice, json)
  if (!parsed.ok) throw unusable(parsed.issues)
  if (parsed.value.agencies.length === 0) throw unusable([...parsed.issues, noAgency])
  return { report: assess(notice, parsed.value, { asOf }), issues: parsed.issues }
}

/** Files without agencies are refused by their reader. */
const noAgency: Issue = {
  level: "error",
  code: "no-agencies",
  place: { pointer: "/agencies" },
  message: { zh: "没有列出单位，无从评估", en: "No agency is listed, so there is nothing to judge" },
  remedy: { zh: "在 agencies 中列出各单位", en: "List the agencies under agencies" }
}

const receiveOne = async (request: Request, folder: string, name: string, limit: number): Promise<Uploaded> => {
  refuseLonger(request, limit)
  const path = join(folder, "0")
  await spool(request, meterOf(limit), path)
  return { name, path }
}

/** The most files in one form. */
const mostFiles = 200

const receive = async (request: Request, folder: string, limit: number): Promise<readonly Uploaded[]> => {
  const form = openForm(request)
  const files: Uploaded[] = []
  const written: Promise<void>[] = []
  const meter = meterOf(limit)
  try {
    await new Promise<void>((resolve, reject) => {
      form.on("file", (_field, stream, { filename }) => {
        const path = join(folder, String(files.length))
        files.push({ name: nameOf(filename), path })
        const done = spool(stream, meter, path)
        done.catch(reject)
        written.push(done)
      })
      form.on("filesLimit", () => reject(tooManyFiles()))
      form.on("fieldsLimit", () => reject(notAFile()))
      form.on("close", resolve)
      form.on("error", reject)
      request.on("close", () => {
        if (!request.complete) reject(unreadableForm())
      })
      request.pipe(form)
    })
    await Promise.all(written)
    return files
  } catch (error) {
    request.unpipe(form)
    form.destroy()
    await Promise.allSettled(written)
    throw error instanceof Refused ? error : unreadableForm()
  }
}

const openForm = ({ headers }: Request): busboy.Busboy => {
  try {
    return busboy({ headers, defParamCharset: "utf8", preservePath: true, limits: { files: mostFiles, fields: 0 } })
  } catch {
    throw unreadableForm()
  }
}

/** What reports call a file: its name with its folders, which may name the agency; it is no path of this machine. */
const nameOf = (filename = ""): string =>
  filename
    .split(/[/\\]/u)
    .filter((part) => !/^(?:|\.{1,2}|[a-z]:)$/iu.test(part))
    .join("/") || "upload"

const notAFile = (): Refused =>
  new Refused({
    status: 422,
    code: "invalid-input",
    title: {
      zh: "表单中只能有文件，每个文件都要有文件名；日期写在网址中（?asOf=）",
      en: "A form holds files alone, each with a filename; the day is said in the address (?asOf=)"
    }
  })

const unreadableForm = (): Refused =>
  new Refused({
    status: 400,
    code: "bad-request",
    title: { zh: "上传的表单无法读取", en: "The uploaded form cannot be read" }
  })

const tooManyFiles = (): Refused =>
  new Refused({
    status: 413,
    code: "too-large",
    title: { zh: `一次最多上传 ${mostFiles} 个文件`, en: `At most ${mostFiles} files are read at once` }
  })

const judgeFiles = async (files: readonly Uploaded[], { notice, asOf }: UploadOptions): Promise<Judged> => {
  const [first, ...others] = files
  if (first !== undefined && others.length === 0 && isByLine(first.name)) {
    const judged = await assessNdjsonFile(notice, first.path, { asOf, name: first.name })
    if (judged.report.agencies.length === 0) throw unusable(judged.issues)
    return judged
  }
  const sources: Source[] = []
  // One at a time: the files of a county together may be large.
  // oxlint-disable-next-line no-await-in-loop
  for (const { name, path } of files) sources.push({ name, bytes: await readFile(path) })
  const { county, issues } = await readCounty(notice, sources)
  if (county.agencies.length === 0) throw unusable(issues)
  return { report: assess(notice, county, { asOf }), issues }
}
