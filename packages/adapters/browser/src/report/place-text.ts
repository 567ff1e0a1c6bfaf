import type { Locale } from "@zhengwu/core"
import { wordsIn } from "../words-in.ts"
import type { PlaceShown } from "../worker/protocol.ts"

/** Where something was written: the file first, then ever closer. */
export const placeText = ({ file, sheet, row, pointer, cells }: PlaceShown, locale: Locale): string => {
  const { report, input, list } = wordsIn(locale)
  return [
    file ?? input.whole,
    ...(sheet === undefined ? [] : [report.sheet(sheet)]),
    ...(cells.length > 0 ? [report.cell(list(cells))] : row === undefined ? [] : [report.row(row)]),
    ...(pointer === undefined ? [] : [pointer])
  ].join(" › ")
}
