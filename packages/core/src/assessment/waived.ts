import type { Finding } from "../kernel/finding.ts"
import type { Report } from "../kernel/report.ts"
import type { Assessment } from "./scorecard.ts"
import type { Waiver } from "./waiver.ts"

/** What waivers do to a report. */
export interface Waived {
  /** Whether a finding is excused for an agency. */
  excuses(agency: string, finding: Finding): boolean
  /** The agencies for which something is excused. */
  readonly agencies: ReadonlySet<string>
  /** Fingerprints of the excused findings, each with the waiver. */
  readonly waived: Assessment["waived"]
  /** Waivers that excuse nothing. */
  readonly idle: Assessment["idleWaivers"]
}

/** Applies waivers to a report as of its day. A waiver excuses its own agency, not others that share the fault. */
export const applyWaivers = (report: Report, waivers: readonly Waiver[]): Waived => {
  const inForce = waivers.filter(({ from, to }) => from <= report.asOf && report.asOf <= to)
  const byRule = new Map<string, Waiver[]>()
  const byFinding = new Map<string, Waiver[]>()
  for (const waiver of inForce)
    if ("rule" in waiver.excuses) push(byRule, waiver.excuses.rule, waiver)
    else push(byFinding, waiver.excuses.finding, waiver)
  const waived: { finding: string; waiver: string }[] = []
  const excused = new Map<string, Set<string>>()
  const active = new Set<string>()
  if (inForce.length > 0)
    for (const { fingerprint, rule, agencies } of report.findings)
      for (const waiver of [...(byRule.get(rule) ?? []), ...(byFinding.get(fingerprint) ?? [])]) {
        if (!agencies.includes(waiver.agency)) continue
        waived.push({ finding: fingerprint, waiver: waiver.id })
        active.add(waiver.id)
        const own = excused.get(waiver.agency)
        if (own === undefined) excused.set(waiver.agency, new Set([fingerprint]))
        else own.add(fingerprint)
      }
  return {
    excuses: (agency, { fingerprint }) => excused.get(agency)?.has(fingerprint) === true,
    agencies: new Set(excused.keys()),
    waived,
    idle: waivers.flatMap(({ id, from, to }) => {
      if (active.has(id)) return []
      const reason = report.asOf < from ? "not-yet" : report.asOf > to ? "expired" : "nothing-to-excuse"
      return [{ waiver: id, reason } as const]
    })
  }
}

/** The waivers that excuse a finding, by its fingerprint. Each excuses its own agency, not others that share the fault. */
export const waiversByFinding = ({
  waivers,
  waived
}: Pick<Assessment, "waivers" | "waived">): ReadonlyMap<string, readonly Waiver[]> => {
  const byId = new Map(waivers.map((waiver) => [waiver.id, waiver]))
  const found = new Map<string, Waiver[]>()
  for (const { finding, waiver: id } of waived) {
    const waiver = byId.get(id)
    if (waiver !== undefined) push(found, finding, waiver)
  }
  return found
}

/** Whether waivers excuse every agency that a finding concerns. */
export const isExcused = ({ agencies }: Finding, waivers: readonly Waiver[] = []): boolean =>
  agencies.length > 0 && agencies.every((id) => waivers.some(({ agency }) => agency === id))

const push = (into: Map<string, Waiver[]>, key: string, waiver: Waiver): void => {
  const list = into.get(key)
  if (list === undefined) into.set(key, [waiver])
  else list.push(waiver)
}
