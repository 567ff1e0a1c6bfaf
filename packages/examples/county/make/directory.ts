import { agencies } from "./agencies.ts"
import { column, type CountySheet } from "./table.ts"

/** The county's list of agencies. */
export const directory: CountySheet = {
  file: "单位名录.xlsx",
  sheet: "单位名录",
  titles: ["远安县单位名录（示例，内容均为虚构）"],
  columns: [
    column("id", "text", "单位代码"),
    column("name", "text", "单位全称"),
    column("short", "text", "简称"),
    column("nameEn", "text", "英文名称"),
    column("kind", "text", "单位类别"),
    column("functions", "text", "职能")
  ],
  rows: agencies.map(({ id, name, short, nameEn, kind, functions }) => ({
    id,
    name,
    short,
    nameEn,
    kind,
    functions: functions.join("、")
  })),
  dates: "iso"
}
