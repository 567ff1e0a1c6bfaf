import { appliesOn, type Assessment, digestOf, type Scheme, score, yuanan2014Scheme } from "@zhengwu/core/assessment"
import type { Checked } from "./checked.ts"

const known = new WeakMap<Checked, Assessment>()

/** The scheme that a result is marked by. */
export const schemeOf = ({ scheme }: Checked): Scheme => scheme ?? yuanan2014Scheme

/** The marks of a result, made once; `undefined` where the scheme does not apply on the day. */
export const assessmentOf = (checked: Checked): Assessment | undefined => {
  const { notice, county, report } = checked
  const scheme = schemeOf(checked)
  if (!appliesOn(scheme, report.asOf)) return undefined
  const assessment = known.get(checked) ?? score(notice, scheme, report, { input: digestOf(county) })
  known.set(checked, assessment)
  return assessment
}
