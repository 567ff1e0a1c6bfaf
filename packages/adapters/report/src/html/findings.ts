import type { Evidence, Finding } from "@zhengwu/core"
import { sayMark } from "../marks.ts"
import { fileOf, rowOf } from "../view/place.ts"
import { sayShortValue } from "../view/say-value.ts"
import { byProvision, type FaultFindings, type View } from "../view/view.ts"
import type { Anchors } from "./anchors.ts"
import { escaped } from "./markup.ts"
import { sentence } from "./sentence.ts"

/** How the findings of one agency are shown. */
export interface FindingsStyle {
  readonly view: View
  readonly anchors: Anchors
  /** The agency, by id. */
  readonly agency: string
  /** Whether each provision's text stands here; else it stands once in the page, and a link leads there. */
  readonly withSentences: boolean
  /** Marks that a remedy of the finding alone wins, by fingerprint. */
  readonly worth: ReadonlyMap<string, number>
}

/** A group of more findings than this shows the first remedy only, where they differ but in names. */
const remediesShown = 20

/** A table of no more findings than this is printed on one page, without its headings. */
const shortTable = 6

/** Findings by provision: its text, and for each fault what is wrong, where, and what to do. */
export const findingsByProvision = (findings: readonly Finding[], style: FindingsStyle): string => {
  const { view, anchors, withSentences } = style
  return byProvision(view, findings)
    .map(
      ({ provision, faults }) =>
        `<h4><a href="#${anchors.provision(provision.id)}">${escaped(provision.id)}</a></h4>${
          withSentences ? sentence(provision, view.locale) : ""
        }${faults.map((fault) => faultTable(fault, style)).join("")}`
    )
    .join("")
}

const faultTable = ({ rule, severity, findings }: FaultFindings, style: FindingsStyle): string => {
  const { view, worth } = style
  const { words, titles } = view
  const said = findings.map((finding) => view.say(finding))
  const [firstRemedy] = said.map(({ remedy }) => remedy)
  const isAlike = said.every(({ remedy }) => remedy === firstRemedy)
  const showsEach = !isAlike && findings.length <= remediesShown
  const marks = findings.map(({ fingerprint }) => sayMark(worth.get(fingerprint) ?? 0))
  const [firstMarks = "0"] = marks
  const isWorthAlike = marks.every((each) => each === firstMarks)
  let file = ""
  const rows = findings.map((finding, index) => {
    const own = finding.evidence[0] === undefined ? "" : fileOf(finding.evidence[0])
    const heading = own === file || own === "" ? "" : `<tr><th colspan=2 scope=rowgroup>${escaped(own)}`
    const body = heading === "" ? "" : "<tbody>"
    if (own !== "") file = own
    const remedy = showsEach
      ? `<br><small>${words.remedy}${words.colon}${escaped(said[index]?.remedy ?? "")}</small>`
      : ""
    const wins =
      isWorthAlike || marks[index] === "0" ? "" : `<br><small>${escaped(words.worth(marks[index] ?? "0"))}</small>`
    return `${body}${heading}<tr><td>${escaped(said[index]?.message ?? "")}${aside(finding, style)}${wins}${remedy}<td>${places(finding, file, style)}`
  })
  const assumptions = findings[0] === undefined ? [] : view.assumptionsOf(findings[0])
  return `<table class="f${findings.length <= shortTable ? " short" : ""}"><caption><span class="sev ${severity}">${words.severity[severity]}</span><b>${escaped(titles.rule(rule))}</b> <code>${escaped(rule)}</code>${
    isWorthAlike && firstMarks !== "0" ? ` · ${escaped(words.worth(firstMarks))}` : ""
  }${showsEach ? "" : `<br>${words.remedy}${words.colon}${escaped(firstRemedy ?? "")}${isAlike ? "" : words.remedyAlike}`}${
    assumptions.length === 0
      ? ""
      : `<br>${words.assumed}${words.colon}${assumptions
          .map(
            (setting) =>
              `<a href="#${style.anchors.assumption(setting.parameter.id)}">${escaped(`${setting.parameter.title[view.locale]}${sayShortValue(setting, view.locale)}`)}</a>`
          )
          .join(words.comma)}`
  }</caption><thead><tr><th scope=col>${words.what}<th scope=col>${words.where}${file === "" ? "<tbody>" : ""}${rows.join("")}</table>`
}

/** What belongs to a finding beside its message. */
const aside = ({ agencies, due }: Finding, { view, agency }: FindingsStyle): string => {
  const others = agencies.filter((id) => id !== agency)
  return `${others.length === 0 ? "" : `<br><small>${escaped(view.words.alsoConcerns(view.words.list(others.map(view.nameOf))))}</small>`}${
    due === undefined ? "" : `<br><small>${escaped(view.words.due(due))}</small>`
  }`
}

/** Where the records of a finding are; the file only where it is not the one that the rows stand under. */
const places = ({ evidence, context }: Finding, file: string, { view: { words } }: FindingsStyle): string => {
  const at = (each: Evidence) => {
    const own = fileOf(each)
    return own === "" || own === file ? rowOf(each, words) : `${own} · ${rowOf(each, words)}`
  }
  return [
    ...evidence.map((each) => escaped(at(each))),
    ...context.map((each) => `${words.seeAlso}${words.colon}${escaped(at(each))}`)
  ].join("<br>")
}
