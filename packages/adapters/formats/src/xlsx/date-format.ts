/** Number formats that every workbook knows and that show dates; 27 to 36 and 50 to 58 are those of Chinese locales. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number under this format is shown as a date. `code` is the format as the workbook defines it. */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return builtIn(id)
  const plain = code
    .replaceAll(/\\./gu, "")
    .replaceAll(/"[^"]*"/gu, "")
    .replaceAll(/\[[^\]]*\]/gu, "")
    .toLowerCase()
  return /[yd]/u.test(plain) && !/[#0?]/u.test(plain.replaceAll(/s\.0+/gu, ""))
}

const dayMilliseconds = 86_400_000

/**
 * The date that a serial number shows, with the time of day if it has one; `undefined` where it is none, or one of the
 * first days of 1900, on which spreadsheet programs disagree.
 */
export const dateOfSerial = (serial: number, since1904: boolean): string | undefined => {
  const days = serial + (since1904 ? 1462 : 0)
  if (!(days >= 61 && days < 2_958_466)) return undefined
  // Rounded to the second: a serial's fraction is inexact.
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000)
  const [date = "", time = ""] = moment.toISOString().split("T")
  return moment.getTime() % dayMilliseconds === 0 ? date : `${date} ${time.slice(0, 8)}`
}
