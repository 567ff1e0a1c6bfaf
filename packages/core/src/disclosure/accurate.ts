import { all } from "../kernel/check.ts"
import { distinct } from "../kernel/checks/distinct.ts"
import { each } from "../kernel/checks/each.ts"
import { rule } from "../kernel/rule.ts"
import { type DisclosureItem, disclosureItems, indexKey } from "./items.ts"

/** What an entry of the catalogue tells: index, name, summary and the day the information was made. */
const described = ["indexNumber", "title", "summary", "madeOn"] as const

type Described = (typeof described)[number]

const words: { readonly [K in Described]: { readonly zh: string; readonly en: string } } = {
  indexNumber: { zh: "索引号", en: "index number" },
  title: { zh: "信息名称", en: "title" },
  summary: { zh: "内容概述", en: "summary" },
  madeOn: { zh: "生成日期", en: "date made" }
}

const lacking = (item: DisclosureItem): readonly Described[] => described.filter((field) => item[field] === undefined)

/** The dates of an item, each pair in the order that they can only have. */
const disorder = ({
  madeOn,
  disclosedOn,
  changedOn,
  changeDisclosedOn,
  errorFoundOn,
  correctedOn
}: DisclosureItem):
  | "disclosed-before-made"
  | "changed-before-made"
  | "change-disclosed-before-change"
  | "corrected-before-found"
  | undefined =>
  isBefore(disclosedOn, madeOn)
    ? "disclosed-before-made"
    : isBefore(changedOn, madeOn)
      ? "changed-before-made"
      : isBefore(changeDisclosedOn, changedOn)
        ? "change-disclosed-before-change"
        : isBefore(correctedOn, errorFoundOn)
          ? "corrected-before-found"
          : undefined

const isBefore = (date: string | undefined, other: string | undefined): boolean =>
  date !== undefined && other !== undefined && date < other

/**
 * Each item is described as the regulation demands (2007 article 19, 2019 article 12), under an index number of its
 * own, with dates that can be true, and without an error that was found and left.
 *
 * @provision 2.0.regulation
 */
export const itemsAccurate = rule({
  id: "disclosure.accurate",
  title: { zh: "准确公开", en: "Disclosed accurately" },
  provisions: ["2.0.regulation"],
  check: all(
    each(disclosureItems, {
      breach: "item-incomplete",
      says: {
        zh: "每条信息有索引号、信息名称、内容概述和生成日期",
        en: "Each item has an index number, a title, a summary and the date it was made"
      },
      needs: described,
      detail: (item) => ({ lacking: lacking(item) })
    }),
    distinct(disclosureItems, {
      breach: "index-number-shared",
      says: { zh: "索引号在单位内不重复", en: "Index numbers differ within an agency" },
      key: indexKey,
      shows: (key, { indexNumber = String(key) }) => indexNumber,
      fields: ["indexNumber"],
      within: "agency"
    }),
    each(disclosureItems, {
      breach: "dates-disordered",
      says: {
        zh: "公开不早于形成，变更不早于形成，变更公开不早于变更，更正不早于发现",
        en: "An item is disclosed and changed after it was made, a change disclosed after it, an error corrected after it was found"
      },
      holds: (item) => disorder(item) === undefined,
      detail: (item) => ({ disorder: disorder(item) ?? "disclosed-before-made" })
    }),
    each(disclosureItems, {
      breach: "error-uncorrected",
      says: { zh: "发现不准确的信息已经更正", en: "What was found inaccurate has been corrected" },
      where: ({ errorFoundOn }) => errorFoundOn !== undefined,
      holds: ({ errorFoundOn = "", correctedOn }, { asOf }) =>
        errorFoundOn > asOf || (correctedOn !== undefined && correctedOn <= asOf)
    })
  ),
  breaches: {
    "item-incomplete": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) => `“${subject}”缺少${detail.lacking.map((field) => words[field].zh).join("、")}`,
        en: ({ subject, detail }) =>
          `"${subject}" lacks its ${detail.lacking.map((field) => words[field].en).join(", ")}`
      },
      remedy: {
        zh: () => "在公开目录中补全索引号、信息名称、内容概述和生成日期",
        en: () => "Complete the entry: index number, title, summary and date made"
      }
    },
    "index-number-shared": {
      severity: "medium",
      message: {
        zh: ({ detail }) => `${detail.count}条信息共用索引号“${detail.value}”`,
        en: ({ detail }) => `${detail.count} items share the index number "${detail.value}"`
      },
      remedy: {
        zh: () => "重新编制索引号；同一信息重复登记的，只保留一条",
        en: () => "Give each item its own index number, or keep one entry where an item was entered twice"
      }
    },
    "dates-disordered": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) =>
          ({
            "disclosed-before-made": `“${subject}”的公开日期${record.disclosedOn ?? ""}早于生成日期${record.madeOn ?? ""}`,
            "changed-before-made": `“${subject}”的变更日期${record.changedOn ?? ""}早于生成日期${record.madeOn ?? ""}`,
            "change-disclosed-before-change": `“${subject}”的变更公开日期${record.changeDisclosedOn ?? ""}早于变更日期${record.changedOn ?? ""}`,
            "corrected-before-found": `“${subject}”的更正日期${record.correctedOn ?? ""}早于发现不准确的日期${record.errorFoundOn ?? ""}`
          })[detail.disorder],
        en: ({ subject, record, detail }) =>
          ({
            "disclosed-before-made": `"${subject}" was disclosed on ${record.disclosedOn ?? ""}, before it was made on ${record.madeOn ?? ""}`,
            "changed-before-made": `"${subject}" was changed on ${record.changedOn ?? ""}, before it was made on ${record.madeOn ?? ""}`,
            "change-disclosed-before-change": `The change of "${subject}" was disclosed on ${record.changeDisclosedOn ?? ""}, before the change on ${record.changedOn ?? ""}`,
            "corrected-before-found": `"${subject}" was corrected on ${record.correctedOn ?? ""}, before its error was found on ${record.errorFoundOn ?? ""}`
          })[detail.disorder]
      },
      remedy: {
        zh: () => "核对原件，更正登记的日期",
        en: () => "Check the original and correct the dates of the entry"
      }
    },
    "error-uncorrected": {
      severity: "high",
      message: {
        zh: ({ subject, record }) => `“${subject}”于${record.errorFoundOn ?? ""}发现不准确，至今未更正`,
        en: ({ subject, record }) =>
          `"${subject}" was found inaccurate on ${record.errorFoundOn ?? ""} and is still not corrected`
      },
      remedy: {
        zh: ({ subject }) => `更正“${subject}”，发布准确的信息并登记更正日期`,
        en: ({ subject }) => `Correct "${subject}", publish the accurate version and enter the date`
      }
    }
  }
})
