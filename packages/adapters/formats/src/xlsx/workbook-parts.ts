import type { BadCell } from "../grid.ts"
import type { Limits } from "../limits.ts"
import { cellTooLong, faultOf, tooMuch, Unreadable } from "../problem.ts"
import { isDateFormat } from "./date-format.ts"
import { parseXml, type XmlHandler } from "./xml.ts"
import { type Archive, brokenWorkbook } from "./zip-guard.ts"

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

/** What a workbook says of itself. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly since1904: boolean
  readonly strings: readonly (string | BadCell)[]
  /** Whether a cell style shows dates, by its index. */
  readonly dateStyles: readonly boolean[]
}

const parsePart = (archive: Archive, path: string, handler: XmlHandler): void => {
  if (archive.has(path)) parseXml((receive) => archive.inflate(path, receive), handler)
}

interface Relation {
  readonly type: string
  readonly path: string
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1)

const resolved = (folder: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1)
  const parts: string[] = []
  for (const part of `${folder}${target}`.split("/"))
    if (part === "..") parts.pop()
    else if (part !== "." && part !== "") parts.push(part)
  return parts.join("/")
}

const relationsOf = (archive: Archive, path: string): ReadonlyMap<string, Relation> => {
  const folder = folderOf(path)
  const relations = new Map<string, Relation>()
  parsePart(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, {
    open: (name, attribute) => {
      if (name !== "Relationship") return
      const type = attribute("Type") ?? ""
      relations.set(attribute("Id") ?? "", {
        type: type.slice(type.lastIndexOf("/") + 1),
        path: resolved(folder, attribute("Target") ?? "")
      })
    }
  })
  return relations
}

const notAWorkbook = () =>
  new Unreadable(
    faultOf(
      "not-a-workbook",
      {
        zh: "这是压缩包或其他文档，不是 .xlsx 工作簿",
        en: "This is an archive or another document, not an .xlsx workbook"
      },
      { zh: "解压后提供其中的文件，或另存为 .xlsx", en: "Unpack it and supply the files in it, or save it as .xlsx" }
    )
  )

/** Reads a workbook's list of sheets, its strings and which styles are dates. Throws Unreadable. */
export const readParts = (archive: Archive, limits: Limits): WorkbookParts => {
  const main = [...relationsOf(archive, "").values()].find(({ type }) => type === "officeDocument")
  const path = main?.path ?? "xl/workbook.xml"
  if (!archive.has(path) || !/\.xml$/iu.test(path) || /^(?:word|ppt)\//u.test(path)) throw notAWorkbook()
  const relations = relationsOf(archive, path)
  const sheets: SheetPart[] = []
  let since1904 = false
  parsePart(archive, path, {
    open: (name, attribute) => {
      if (name === "workbookPr") since1904 = ["1", "true", "on"].includes(attribute("date1904") ?? "")
      if (name !== "sheet") return
      const relation = relations.get(attribute("*:id") ?? "")
      const state = attribute("state")
      if (relation?.type === "worksheet")
        sheets.push({
          name: attribute("name") ?? "",
          path: relation.path,
          hidden: state === "hidden" || state === "veryHidden"
        })
    }
  })
  /** Without its texts or styles every cell would be read wrongly: a part that is named has to be there. */
  const pathOf = (type: string): string => {
    const named = [...relations.values()].find((relation) => relation.type === type)?.path
    if (named !== undefined && !archive.has(named)) throw brokenWorkbook()
    return named ?? ""
  }
  return {
    sheets,
    since1904,
    strings: readStrings(archive, pathOf("sharedStrings"), limits),
    dateStyles: readDateStyles(archive, pathOf("styles"))
  }
}

/** Undoes the way in which a workbook writes control characters. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

const readStrings = (archive: Archive, path: string, limits: Limits): readonly (string | BadCell)[] => {
  const strings: (string | BadCell)[] = []
  const tooLong: BadCell = { kind: "bad", fault: cellTooLong(limits.cellCharacters) }
  let text = ""
  let inText = false
  let phonetic = false
  let characters = 0
  parsePart(archive, path, {
    open: (name) => {
      if (name === "si") text = ""
      else if (name === "t") inText = !phonetic
      else if (name === "rPh") phonetic = true
    },
    close: (name) => {
      if (name === "t") inText = false
      else if (name === "rPh") phonetic = false
      else if (name === "si") {
        strings.push(text.length > limits.cellCharacters ? tooLong : unescaped(text))
        characters += Math.min(text.length, limits.cellCharacters)
        if (characters > limits.characters || strings.length > limits.cells) throw new Unreadable(tooMuch())
      }
    },
    text: (piece) => {
      if (inText && text.length <= limits.cellCharacters) text += piece
    }
  })
  return strings
}

const readDateStyles = (archive: Archive, path: string): readonly boolean[] => {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCellFormats = false
  parsePart(archive, path, {
    open: (name, attribute) => {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "")
      else if (name === "cellXfs") inCellFormats = true
      else if (name === "xf" && inCellFormats) {
        const id = Number(attribute("numFmtId") ?? 0)
        styles.push(isDateFormat(id, codes.get(id)))
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false
    }
  })
  return styles
}
