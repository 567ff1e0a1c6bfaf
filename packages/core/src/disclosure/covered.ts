import type { Check, PartView, Signature } from "../kernel/check.ts"
import type { Group } from "../kernel/fold.ts"
import type { Text } from "../kernel/text.ts"
import { dutiesUnder, type DutyMatrix, type OwedTopic, owes, topicOf } from "./duty-matrix.ts"
import { type DisclosureItem, disclosureItems } from "./items.ts"
import { coverageSince, dutyMatrix } from "./parameters.ts"

/** What the words of a topic without an item can speak of. */
export interface TopicDetail {
  /** The topic, by id. */
  readonly topic: string
  /** What it is called. */
  readonly title: Text
  /** The first day of the period, yyyy-mm-dd, inclusive. */
  readonly since: string
  /** Whether several agencies owe it together. */
  readonly isJoint: boolean
}

/** Whether an item was disclosed in the period, its first day and the day of the judgement included. */
const isInPeriod = ({ disclosedOn }: DisclosureItem, since: string, asOf: string): boolean =>
  disclosedOn !== undefined && disclosedOn >= since && disclosedOn <= asOf

/** The ids of an item's topics; nothing where it has none. */
const topicsOf = (item: DisclosureItem, matrix: DutyMatrix): string | readonly string[] | undefined => {
  const own = item.topic === undefined ? undefined : topicOf(matrix, item.topic)?.id
  if (item.otherTopics === undefined) return own
  const found = item.otherTopics.flatMap((each) => topicOf(matrix, each)?.id ?? [])
  return [...new Set([...(own === undefined ? [] : [own]), ...found])]
}

/** Counts the items of the period by topic: one group for the rules of all provisions, so that each item is counted once. */
const byTopic: Group<DisclosureItem> = {
  set: disclosureItems,
  key: (item, values) =>
    isInPeriod(item, values["since"] as string, values.asOf)
      ? topicsOf(item, values["matrix"] as DutyMatrix)
      : undefined
}

/**
 * Each topic of a provision has an item, disclosed in the period, at each agency that owes it; where agencies owe it
 * together, at one of them. A standing topic without an item is a breach, an occasional one a note.
 *
 * Where agencies owe a topic together and none that was judged has it, it is unknown as long as one of the others
 * supplied nothing: that one may have it.
 */
export const covered = <const Uncovered extends string, const Unseen extends string>(
  provision: string,
  {
    says,
    breaches
  }: { readonly says: Text; readonly breaches: { readonly uncovered: Uncovered; readonly unseen: Unseen } }
): Check<
  { readonly [K in Uncovered]: Signature<undefined, TopicDetail, Record<never, never>> } & {
    readonly [K in Unseen]: Signature<undefined, TopicDetail, Record<never, never>>
  }
> => ({
  parts: [
    {
      says: () => says,
      reads: [{ set: disclosureItems, fields: ["topic", "disclosedOn"] }],
      codes: Object.values(breaches),
      optional: false,
      given: { matrix: dutyMatrix, since: coverageSince },
      tests: [],
      columns: [],
      groups: [byTopic],
      keeps: [],
      judge: (view) => {
        const matrix = view.given["matrix"] as DutyMatrix
        const since = view.given["since"] as string
        const owed = dutiesUnder(matrix, provision)
        for (let agency = 1; agency < view.agencies.length; agency++)
          if (owingOf(view, owed, agency).length === 0) view.inapplicable(agency)
        for (const each of owed) judgeTopic(view, each, since, breaches)
      }
    }
  ]
})

const owingOf = (view: PartView, owed: readonly OwedTopic[], index: number): readonly OwedTopic[] => {
  const agency = view.agencies[index]
  return agency === undefined ? [] : owed.filter(({ duty }) => owes(duty, agency))
}

const judgeTopic = (
  view: PartView,
  { topic, duty }: OwedTopic,
  since: string,
  breaches: { readonly uncovered: string; readonly unseen: string }
): void => {
  const owing: number[] = []
  for (let agency = 1; agency < view.agencies.length; agency++)
    if (owingOf(view, [{ topic, duty }], agency).length > 0) owing.push(agency)
  const has = (agency: number) => view.group(byTopic, agency).has(topic.id)
  const judged = owing.filter((agency) => view.judges(agency))
  const isJoint = duty.isJoint === true && owing.length > 1
  const detail = { topic: topic.id, title: topic.title, since, isJoint }
  const code = topic.nature === "standing" ? breaches.uncovered : breaches.unseen
  for (const agency of judged) view.checked(agency, 1)
  if (!isJoint) {
    for (const agency of judged)
      if (!has(agency))
        view.breach({ code, subject: topic.title.zh, agencies: [agency], rows: [], restsOn: [disclosureItems], detail })
    return
  }
  if (owing.some(has)) return
  // What another of them supplied, or what could not be read of it, may cover the topic.
  const isWhole = judged.length === owing.length && owing.every((agency) => view.readable(disclosureItems, agency))
  if (!isWhole) for (const agency of judged) view.unknown(agency, { set: disclosureItems.id })
  else view.breach({ code, subject: topic.title.zh, agencies: owing, rows: [], detail })
}
