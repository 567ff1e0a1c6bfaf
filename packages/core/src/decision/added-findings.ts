import type { Finding } from "../kernel/finding.ts"

const faultOf = ({ rule, code, subject }: Finding): string => [rule, code, subject].join("\u0000")

const weightOf = ({ evidence }: Finding): number => Math.max(1, evidence.length)

const recordsOf = ({ evidence }: Finding): readonly string[] =>
  evidence.map(({ agency, record }) => JSON.stringify([agency, record]))

const isBreach = ({ severity }: Finding): boolean => severity !== "note"

/** Whether each of the texts is among others, each of which stands for one. */
const isPart = (some: readonly string[], whole: readonly string[]): boolean => {
  const left = [...whole]
  return some.every((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/**
 * The findings that one report has and an earlier one has not. Not new is a fault of which every record was at fault in
 * the same way before, also where a shared value lost one of its holders; nor a fault of a record that was changed and
 * had it before. Notes, which breach nothing, are left out.
 */
export const addedFindings = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] => {
  const [old, breaches] = [before.filter(isBreach), after.filter(isBreach)]
  if (old.length === 0 || breaches.length === 0) return breaches
  const byFault = new Map<string, Finding[]>()
  for (const finding of old) byFault.set(faultOf(finding), [...(byFault.get(faultOf(finding)) ?? []), finding])
  const unlike = breaches.filter((finding) => {
    const same = byFault.get(faultOf(finding)) ?? []
    const at = same.findIndex((other) => isPart(recordsOf(finding), recordsOf(other)))
    if (at >= 0) same.splice(at, 1)
    return at < 0
  })
  const weights = new Map<string, number>()
  const count = (finding: Finding, sign: 1 | -1) => {
    const key = [faultOf(finding), ...finding.agencies].join("\u0000")
    weights.set(key, (weights.get(key) ?? 0) + sign * weightOf(finding))
    return key
  }
  for (const same of byFault.values()) for (const finding of same) count(finding, -1)
  const keys = unlike.map((finding) => count(finding, 1))
  return unlike.filter((_, index) => (weights.get(keys[index] ?? "") ?? 0) > 0)
}
