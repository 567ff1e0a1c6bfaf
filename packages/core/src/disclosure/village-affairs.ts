import type { Check, PartView, Signature } from "../kernel/check.ts"
import { all } from "../kernel/check.ts"
import type { Group } from "../kernel/fold.ts"
import { rule } from "../kernel/rule.ts"
import { recordsByAgency } from "../kernel/tally.ts"
import { addDays } from "../time/index.ts"
import { type DisclosureItem, disclosureItems } from "./items.ts"
import { villageIntervalDays } from "./parameters.ts"
import { sameText } from "./same-text.ts"
import { disclosureVillages, type VillageCatalogueEntry, villageCatalogue } from "./villages.ts"

/** What the words of a village's missing topic can speak of. */
export interface VillageDetail {
  /** The village. */
  readonly village: string
  /** The topic of the unified catalogue. */
  readonly topic: string
  /** How often it is owed, in days. */
  readonly intervalDays: number
  /** The day of the latest disclosure, yyyy-mm-dd. Absent: there was none. */
  readonly latest?: string
}

const keyOf = (village: string, topic: string): string => `${sameText(village)}\u0000${sameText(topic)}`

const byVillageAndTopic: Group<DisclosureItem> = {
  set: disclosureItems,
  key: ({ village, topic, otherTopics, disclosedOn }, { asOf }) =>
    village === undefined || disclosedOn === undefined || disclosedOn > asOf
      ? undefined
      : [...(topic === undefined ? [] : [topic]), ...(otherTopics ?? [])].map((each) => keyOf(village, each)),
  latest: ({ disclosedOn }) => disclosedOn
}

/** The township drew up a unified catalogue: it has at least one entry. */
const unified = <const Missing extends string>(
  breach: Missing
): Check<{ readonly [K in Missing]: Signature<undefined, Record<string, never>, Record<never, never>> }> => ({
  parts: [
    {
      says: () => ({
        zh: "乡镇拟定了村务公开统一目录",
        en: "The township has drawn up a unified catalogue of village affairs"
      }),
      reads: [{ set: villageCatalogue, fields: [] }],
      codes: [breach],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      keeps: [],
      judge: (view) => {
        for (let agency = 1; agency < view.agencies.length; agency++) {
          view.checked(agency, 1)
          if (view.count(villageCatalogue, agency) === 0)
            view.breach({ code: breach, agencies: [agency], rows: [], restsOn: [villageCatalogue] })
        }
      }
    }
  ]
})

/** Each village has an item of each topic of the catalogue that is not older than its interval, last day included. */
const villagesCover = <const Missing extends string>(
  breach: Missing
): Check<{ readonly [K in Missing]: Signature<undefined, VillageDetail, Record<never, never>> }> => ({
  parts: [
    {
      says: (given) => ({
        zh: `每个村按统一目录的每个事项公开村务，间隔不超过${Number(given["longest"])}天（目录另有规定的除外）`,
        en: `Each village discloses each topic of the catalogue at least once in ${Number(given["longest"])} days, unless the catalogue says otherwise`
      }),
      reads: [
        { set: disclosureVillages, fields: [] },
        { set: villageCatalogue, fields: [] },
        { set: disclosureItems, fields: ["village", "topic", "disclosedOn"] }
      ],
      codes: [breach],
      optional: false,
      given: { longest: villageIntervalDays },
      tests: [],
      columns: [],
      groups: [byVillageAndTopic],
      keeps: [disclosureVillages, villageCatalogue],
      judge: (view) => {
        const entries = recordsByAgency(view.kept(villageCatalogue))
        const villages = recordsByAgency(view.kept(disclosureVillages))
        for (let agency = 1; agency < view.agencies.length; agency++)
          if (view.judges(agency))
            judgeVillages(
              view,
              agency,
              distinctBy(villages.get(agency) ?? [], ({ name }) => sameText(name)),
              distinctBy(entries.get(agency) ?? [], ({ topic }) => sameText(topic)),
              breach
            )
      }
    }
  ]
})

/** One record of each key: the first in the order of what they say, so that the order of records is no reason. */
const distinctBy = <T>(records: readonly T[], key: (record: T) => string): readonly T[] => [
  ...new Map(
    records.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? 1 : -1)).map((record) => [key(record), record])
  ).values()
]

const judgeVillages = (
  view: PartView,
  agency: number,
  villages: readonly { readonly name: string }[],
  entries: readonly VillageCatalogueEntry[],
  code: string
): void => {
  if (villages.length === 0 || entries.length === 0) {
    view.inapplicable(agency)
    return
  }
  const items = view.group(byVillageAndTopic, agency)
  for (const { name: village } of villages)
    for (const { topic, intervalDays = Number(view.given["longest"]) } of entries) {
      view.checked(agency, 1)
      const latest = items.get(keyOf(village, topic))?.latest
      if (latest !== undefined && latest >= addDays(view.asOf, -intervalDays)) continue
      view.breach({
        code,
        subject: `${village} ${topic}`,
        agencies: [agency],
        rows: [],
        restsOn: [disclosureItems],
        detail: { village, topic, intervalDays, ...(latest === undefined ? {} : { latest }) }
      })
    }
}

/**
 * Each township has a unified catalogue of village affairs, and each of its villages discloses by it.
 *
 * @provision 2.8.village
 */
export const villageAffairsCovered = rule({
  id: "disclosure.coverage.village",
  title: { zh: "村级政务信息公开齐全", en: "Coverage: village affairs" },
  provisions: ["2.8.village"],
  check: all(unified("no-village-catalogue"), villagesCover("village-topic-uncovered")),
  breaches: {
    "no-village-catalogue": {
      severity: "high",
      message: {
        zh: () => "没有拟定村务公开统一目录",
        en: () => "There is no unified catalogue of village affairs"
      },
      remedy: {
        zh: () => "整理本辖区村级政务信息公开的特点，拟定统一公开目录",
        en: () => "Sort out what the villages disclose and draw up a unified catalogue with local features"
      }
    },
    "village-topic-uncovered": {
      severity: "medium",
      message: {
        zh: ({ detail }) =>
          detail.latest === undefined
            ? `${detail.village}从未公开“${detail.topic}”`
            : `${detail.village}自${detail.latest}以来未公开“${detail.topic}”，已超过${detail.intervalDays}天`,
        en: ({ detail }) =>
          detail.latest === undefined
            ? `${detail.village} has never disclosed "${detail.topic}"`
            : `${detail.village} last disclosed "${detail.topic}" on ${detail.latest}, more than ${detail.intervalDays} days ago`
      },
      remedy: {
        zh: ({ detail }) => `督促${detail.village}公开“${detail.topic}”，在登记表中注明村名和公开类别`,
        en: ({ detail }) => `See that ${detail.village} discloses "${detail.topic}", and enter village and topic`
      }
    }
  }
})
