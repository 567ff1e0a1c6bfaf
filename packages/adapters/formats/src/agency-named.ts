import type { AgencyFinder } from "./agency-names.ts"
import type { Reader } from "./owner.ts"
import { foldersOf, stemOf } from "./source.ts"

/** The agency that a sheet's, file's or folder's name names, the closest first; else that of the options. */
export const agencyNamed = (
  names: { readonly file: string; readonly sheet?: string | undefined },
  reader: Pick<Reader, "findAgency" | "agency">
): string | undefined => nameNamed(names, reader.findAgency) ?? reader.agency

const nameNamed = (
  { file, sheet }: { readonly file: string; readonly sheet?: string | undefined },
  find: AgencyFinder
): string | undefined => {
  for (const text of [...(sheet === undefined ? [] : [sheet]), stemOf(file), ...foldersOf(file)]) {
    const found = find(text)
    if (found !== undefined) return found
  }
  return undefined
}

/** The agency of a sheet without a column of agencies, and what of its titles says otherwise. */
export interface SheetAgency {
  /** The agency; absent where nothing names one. */
  readonly id: string | undefined
  /**
   * An agency that a title names and the names of sheet, file or folder do not. `says` it when the form says whose it
   * is (填报单位：…, or a title that begins with the agency): then it cannot be told which of both is wrong.
   */
  readonly other?: OtherAgency
}

/** What says another agency: a title, as against the names or, where `title` is there, against that other title. */
export interface OtherAgency {
  readonly id: string
  readonly says: boolean
  readonly name: string
  readonly title?: string
}

/**
 * The agency of a sheet. A title says it after a label (填报单位：…) or at its beginning (县财政局终端登记表); that
 * outranks all names as long as neither they nor another title contradict it. An agency that a title merely mentions counts only where
 * nothing else names one: 报县政府办 and 县政府办制 tell to whom a form goes and who made it, not whose it is.
 */
export const sheetAgency = (
  names: { readonly file: string; readonly sheet?: string | undefined; readonly titles: readonly string[] },
  { findAgency, agency }: Pick<Reader, "findAgency" | "agency">
): SheetAgency => {
  const elsewhere = nameNamed(names, findAgency)
  const said = saidIn(names.titles, findAgency)
  const told =
    said.find(({ id }) => elsewhere !== undefined && id !== elsewhere) ??
    said[0] ??
    mentionedIn(names.titles, findAgency)
  if (told === undefined) return { id: elsewhere ?? agency }
  const { id, says } = told
  if (elsewhere === undefined) {
    const against = said.find((each) => each.id !== id)
    return against === undefined
      ? { id }
      : { id, other: { id: against.id, says: true, name: against.title, title: told.title } }
  }
  if (elsewhere === id) return { id }
  return { id: elsewhere, other: { id, says, name: told.title } }
}

interface Told {
  readonly id: string
  readonly says: boolean
  readonly title: string
}

/** Whose the titles say that the form is, each of them by its label or else by its beginning. */
const saidIn = (titles: readonly string[], find: AgencyFinder): readonly Told[] =>
  titles.flatMap((title) => {
    const label = labelledAgency(title)
    const id = (label === undefined ? undefined : find(label)) ?? begunBy(ownSegments(title, find), find)
    return id === undefined ? [] : [{ id, says: true, title }]
  })

/** A title that goes on to name another agency is that of several. */
const begunBy = (segments: readonly string[], find: AgencyFinder): string | undefined => {
  const [first] = segments
  const id = first === undefined ? undefined : find.atStart(first.replace(decoration, ""))?.id
  return id !== undefined && find(segments.join(" ")) === id ? id : undefined
}

const mentionedIn = (titles: readonly string[], find: AgencyFinder): Told | undefined => {
  for (const title of titles) {
    const id = find(ownSegments(title, find).join(" "))
    if (id !== undefined) return { id, says: false, title }
  }
  return undefined
}

/** What may stand before a title proper: 附件1, 表2-1, a year. */
const decoration = /^(?:附件?\d*|表\d[\d\-.]*|\d{4}(?:年度?|-\d{4}年?)(?:\d{1,2}月|[上下]半年)?|关于|《)+/u

const recipient = /^(?:抄送|抄报|报送|报至|报给|报|呈报|呈送|呈|上报|送交|送|主送|致|请交|交)/u

const maker = /^(?:统一)?(?:监制|印制|编制|制表|制作|制定|制发|制|印发|印)$/u

/** What others than its owner do with a form. */
const roles = "主管|接收|受理|审批|审核|批准|备案|监制|印制|编制|制表|抄送|主送|归口|监管|发证|汇总|管理"

/** What says that the agency after it is not the owner: 报送：…, 监制：…, 审批单位：… */
const pointsOn = new RegExp(
  `${recipient.source}:?$|${maker.source.slice(0, -1)}:$|^(?:${roles})(?:单位|部门|机关)?:$`,
  "u"
)

const longestTitle = 200

/** The parts of a title without those that tell to whom the form goes and who made it. */
const ownSegments = (title: string, find: AgencyFinder): readonly string[] =>
  title
    .slice(0, longestTitle)
    .normalize("NFKC")
    // Titles are often spread out: 终 端 登 记 表.
    .replaceAll(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, "")
    .split(/[\s()【】[\],;。、]+|(?<=:)/u)
    .filter((segment) => segment !== "")
    .filter((segment, index, all) => {
      if (pointsOn.test(all[index - 1] ?? "") || maker.test(all[index + 1] ?? "")) return false
      const verb = recipient.exec(segment)?.[0]
      if (verb !== undefined && find.atStart(segment.slice(verb.length)) !== undefined) return false
      const start = find.atStart(segment)
      return start === undefined || !maker.test(start.rest)
    })

const label = new RegExp(
  String.raw`(?<!${roles})(?:单位|部门)(?:名称)?(?:\([^)]*\)|（[^）]*）)?\s*[:：\s]\s*(\S.*)$`,
  "u"
)

/** The part of a title row that says whose the form is: what follows 填报单位, 单位名称, 使用单位 and the like. */
const labelledAgency = (row: string): string | undefined =>
  label.exec(row.slice(0, longestTitle))?.[1]?.split(/\s{2,}|填报|填表|日期|时间|联系/u)[0]
