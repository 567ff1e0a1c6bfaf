import type { Agency } from "../kernel/agency.ts"
import { folded } from "../kernel/field.ts"
import type { Text } from "../kernel/text.ts"

/**
 * Something that is to be disclosed. A `standing` topic has something to disclose in every period. An `occasional` one
 * only when something happens that nobody plans, such as an accident: that nothing was disclosed is worth a look, but
 * no breach.
 */
export interface DisclosureTopic {
  /** Stable name, which items may give. */
  readonly id: string
  /** What it is called, which items may give too: without commas and slashes, at which a cell with several is split. */
  readonly title: Text
  /** Other words by which items may name it. */
  readonly aliases?: readonly string[]
  /** The provision that names it, by id. */
  readonly provision: string
  /** Whether something must be there in every period. */
  readonly nature: "standing" | "occasional"
}

/** Who owes a topic. */
export interface DisclosureDuty {
  /** The topic, by id. */
  readonly topic: string
  /** Every agency, or the functions of which an agency has at least one. */
  readonly owedBy: "every-agency" | readonly string[]
  /**
   * Whether the agencies owe it together, so that it is enough when one of them discloses it. Absent or `false`: each
   * of them owes it.
   */
  readonly isJoint?: boolean
}

/** The topics of a notice and who owes them. A county adds its own with {@link extendDutyMatrix}. */
export interface DutyMatrix {
  /** The topics. */
  readonly topics: readonly DisclosureTopic[]
  /** The duties; a topic without one is known but demanded of nobody. */
  readonly duties: readonly DisclosureDuty[]
}

/**
 * A matrix with a county's own topics and duties. A topic or duty for a topic that the matrix has already takes its
 * place. Throws a TypeError for a duty without a topic.
 */
export const extendDutyMatrix = (matrix: DutyMatrix, own: Partial<DutyMatrix>): DutyMatrix => {
  const topics = new Map([...matrix.topics, ...(own.topics ?? [])].map((topic) => [topic.id, topic]))
  const replaced = new Set((own.duties ?? []).map(({ topic }) => topic))
  const duties = [...matrix.duties.filter(({ topic }) => !replaced.has(topic)), ...(own.duties ?? [])]
  const dangling = duties.find(({ topic }) => !topics.has(topic))
  if (dangling !== undefined) throw new TypeError(`A duty is about ${dangling.topic}, which is no topic of the matrix`)
  return { topics: [...topics.values()], duties }
}

/** Whether an agency is among those that owe a duty. */
export const owes = ({ owedBy }: DisclosureDuty, agency: Agency): boolean =>
  owedBy === "every-agency" || owedBy.some((each) => agency.functions?.includes(each))

/** A duty with its topic. */
export interface OwedTopic {
  /** The topic. */
  readonly topic: DisclosureTopic
  /** The duty. */
  readonly duty: DisclosureDuty
}

/** The duties under a provision, with their topics, in the order of the topics. */
export const dutiesUnder = ({ topics, duties }: DutyMatrix, provision: string): readonly OwedTopic[] =>
  topics
    .filter((topic) => topic.provision === provision)
    .flatMap((topic) => duties.filter((duty) => duty.topic === topic.id).map((duty) => ({ topic, duty })))

/** The words by which items name topics; what was looked up once is remembered as written. */
interface TopicIndex {
  readonly byWord: ReadonlyMap<string, DisclosureTopic>
  readonly asWritten: Map<string, DisclosureTopic | null>
}

/** The index of the matrix that was asked last: a run asks one matrix again and again. */
const latest: { matrix?: DutyMatrix; index?: TopicIndex } = {}

const indexOf = (matrix: DutyMatrix): TopicIndex => {
  if (latest.matrix === matrix && latest.index !== undefined) return latest.index
  const byWord = new Map<string, DisclosureTopic>()
  for (const topic of matrix.topics)
    for (const word of [topic.id, topic.title.zh, topic.title.en, ...(topic.aliases ?? [])])
      byWord.set(folded(word), topic)
  const index: TopicIndex = { byWord, asWritten: new Map() }
  latest.matrix = matrix
  latest.index = index
  return index
}

/**
 * The topic that an item names by id, title or other word, whatever the width, blanks and case; `undefined` for one
 * that the matrix does not know.
 */
export const topicOf = (matrix: DutyMatrix, written: string): DisclosureTopic | undefined => {
  const { byWord, asWritten } = indexOf(matrix)
  const known = asWritten.get(written)
  if (known !== undefined) return known ?? undefined
  const found = byWord.get(folded(written))
  asWritten.set(written, found ?? null)
  return found
}
