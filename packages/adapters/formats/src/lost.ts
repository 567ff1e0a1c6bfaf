import type { Batch, RecordSet } from "@zhengwu/core"
import { agencyNamed } from "./agency-named.ts"
import { ownerOfList, type Reader } from "./owner.ts"
import type { Recogniser } from "./recognise.ts"
import { Section } from "./record-collector.ts"
import { foldersOf, stemOf } from "./source.ts"

/** A file or sheet that nothing could be read of. */
export interface Lost {
  readonly file: string
  readonly sheet?: string
  /** What it probably holds; where absent, its names tell. */
  readonly sets?: readonly RecordSet[]
}

/**
 * What is missing with a file or sheet that could not be read, as batches: whatever its names say that it held, and
 * whose. One that only names an agency may have held any of its records; one that names neither was hardly meant for us.
 */
export const lostBatches = (
  { file, sheet, sets }: Lost,
  recogniser: Recogniser,
  known: readonly RecordSet[],
  reader: Reader
): readonly Batch[] => {
  const named = agencyNamed({ file, sheet }, reader)
  const origin = sheet === undefined ? { file } : { file, sheet }
  const names = [...(sheet === undefined ? [] : [sheet]), stemOf(file)]
  // Folders are called by departments (设备科) more often than by what lies in them.
  const set = [
    ...names.map((name) => recogniser.setNamed(name) ?? recogniser.setIn(name)),
    ...foldersOf(file).map((name) => recogniser.setNamed(name))
  ].find((each) => each !== undefined)
  const held = sets ?? (set === undefined ? undefined : [set])
  const missing =
    held?.map((each) => ({ set: each, agency: ownerOfList(each, named) })) ??
    known.filter(({ scope }) => named !== undefined && scope === "agency").map((each) => ({ set: each, agency: named }))
  return missing.flatMap(({ set, agency }) => {
    const section = new Section({ set, origin, hasRows: false })
    section.reject(agency)
    return section.batches()
  })
}
