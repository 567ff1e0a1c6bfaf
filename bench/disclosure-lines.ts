import { yuanan2014 } from "@zhengwu/core"
import type { DutyMatrix } from "@zhengwu/core/disclosure"
import type { DisclosureItem, DisclosureRequest } from "@zhengwu/core/effect"
import { dateOfDay, dayNumber } from "@zhengwu/core/time"
import { agencyAt, personName, type Random, random } from "@zhengwu/testkit"
import { lineOf } from "./written-lines.ts"

/** How many agencies share the items and requests. */
export const disclosingAgencies = 100

type Item = { -readonly [K in keyof DisclosureItem]: DisclosureItem[K] }
type Request = { -readonly [K in keyof DisclosureRequest]: DisclosureRequest[K] }

const matrix = yuanan2014.settings.find(({ parameter }) => parameter.id === "dutyMatrix")?.value as DutyMatrix
const topics = matrix.topics.map(({ title }) => title.zh)
const villages = ["望家村", "花林寺村", "旧县村", "洋坪村", "茅坪场村", "荷花村", "河口村", "嫘祖村"] as const
const firstDay = dayNumber("2014-01-06") ?? 0

const itemFaults: readonly [(item: Item, before: Item) => void, ...((item: Item, before: Item) => void)[]] = [
  (item) => void delete item.indexNumber,
  (item) => void delete item.title,
  (item) => void delete item.summary,
  (item) => void delete item.madeOn,
  (item, before) => void (before.indexNumber !== undefined && (item.indexNumber = before.indexNumber)),
  (item) => void delete item.disclosedOn,
  (item) => void (item.madeOn = "2013-11-04"),
  (item) => void (item.errorFoundOn = "2014-07-28"),
  (item) => void (item.changedOn = "2014-05-05")
]

const requestFaults: readonly [(request: Request) => void, ...((request: Request) => void)[]] = [
  (request) => void (delete request.repliedOn, delete request.replyKind),
  (request) => void (request.repliedOn = "2014-08-14"),
  (request) => void (request.isFitToPublish = true)
]

/** The items and requests of a county as NDJSON lines; one record in a hundred is faulty. */
export function* disclosureLines(items: number, requests: number): Iterable<string> {
  const source = random(2014)
  const agencies = Array.from({ length: disclosingAgencies }, (_, index) => agencyAt(index))
  for (const { name, ...agency } of agencies) yield lineOf("agencies", undefined, { ...agency, name: name.zh })
  for (const [index, { id, name }] of agencies.entries()) {
    let before: Item = {}
    for (let serial = 0; serial < items / disclosingAgencies; serial++) {
      const item = itemAt(source, index, serial, name.zh)
      if (source.chance(0.01)) source.pick(itemFaults)(item, before)
      yield lineOf("disclosureItems", id, item)
      before = item
    }
    for (let serial = 0; serial < requests / disclosingAgencies; serial++) {
      const request = requestAt(source, serial)
      if (source.chance(0.01)) source.pick(requestFaults)(request)
      yield lineOf("disclosureRequests", id, request)
    }
  }
}

const itemAt = (source: Random, agency: number, serial: number, issuer: string): Item => {
  const topic = topics[source.below(topics.length)] ?? ""
  const made = firstDay + source.below(170)
  return {
    indexNumber: `0111${String(agency).padStart(5, "0")}/2014-${String(serial).padStart(5, "0")}`,
    title: `${issuer}关于${topic}的第${serial}号公告`,
    summary: `2014年${topic}的内容、依据和办理结果`,
    madeOn: dateOfDay(made),
    disclosedOn: dateOfDay(made + source.below(20)),
    topic,
    issuer,
    documentNumber: `远政发〔2014〕${serial}号`
  }
}

const requestAt = (source: Random, serial: number): Request => {
  const received = firstDay + source.below(190)
  return {
    number: `2014-${String(serial).padStart(4, "0")}`,
    applicant: personName(source),
    applicantKind: "person",
    information: `${source.pick(villages)}${topics[source.below(topics.length)] ?? ""}第${serial}号档案`,
    channel: "internet",
    receivedOn: dateOfDay(received),
    repliedOn: dateOfDay(received + source.below(15)),
    replyKind: "granted"
  }
}
