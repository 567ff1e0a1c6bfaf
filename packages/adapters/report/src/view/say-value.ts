import { describeValue, type Locale, type Setting } from "@zhengwu/core"

/** Longer values stand in the table of assumptions only. */
const valueRoom = { zh: 40, en: 80 } as const

/** A value where there is little room, with a blank before it; empty where it is too long. */
export const sayShortValue = (setting: Setting, locale: Locale): string => {
  const said = describeValue(setting)[locale]
  return said.length > valueRoom[locale] ? "" : ` ${said}`
}
