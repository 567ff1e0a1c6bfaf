import type { Issue } from "@zhengwu/core"
import { problem } from "./problem.ts"
import type { Source } from "./source.ts"

/** For each source the first one that has the same bytes, where there is one. */
export const twinsOf = (sources: readonly Source[]): ReadonlyMap<Source, Source> => {
  const bySize = new Map<number, Source[]>()
  const twins = new Map<Source, Source>()
  for (const source of sources) {
    const others = bySize.get(source.bytes.length) ?? []
    const twin = others.find(({ bytes }) => isSame(bytes, source.bytes))
    if (twin === undefined) bySize.set(source.bytes.length, [...others, source])
    else twins.set(source, twin)
  }
  return twins
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** A file that was left aside because another one is the same. */
export const duplicateFile = (file: string, twin: string): Issue =>
  problem(
    "warning",
    "duplicate-file",
    { place: { file } },
    { zh: `与“${twin}”内容完全相同，未重复读取`, en: `It is the same as ${twin}; it was not read twice` },
    { zh: "删除多余的副本", en: "Delete the copy" }
  )
