import { type AssumedSetting, describeValue, type Locale } from "@zhengwu/core"
import type { Words } from "./words.ts"

/** Says that findings rest on an assumed value, which value it is, and why it was assumed. */
export const sayAssumption = (setting: AssumedSetting, words: Words, locale: Locale): string => {
  const { parameter, origin } = setting
  return `${words.report.assumption}${words.colon}${parameter.title[locale]} ${describeValue(setting)[locale]}${words.bracketed(origin.reason[locale])}`
}
