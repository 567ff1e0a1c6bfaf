import * as Schema from "effect/Schema"
import { choice, list, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"

/** A row of the county's list of agencies. */
export interface AgencyEntry {
  /** Stable name of the agency, unique in the county; the Chinese name stands in when absent. */
  readonly id?: string
  /** Full name in Chinese. */
  readonly name: string
  /** Name in English; absent where there is none. */
  readonly nameEn?: string
  /** Short or former names that other files may use. */
  readonly aliases?: readonly string[]
  /** Township, department or committee. */
  readonly kind: "township" | "department" | "committee"
  /** What the agency is responsible for, in the county's words or as ids; absent means nothing special. */
  readonly functions?: readonly string[]
}

/** Checks and reads a record of this kind. */
export const AgencyEntry = codecOf<AgencyEntry>()(
  Schema.Struct({
    id: Schema.optionalKey(
      text({ zh: "单位代码", en: "Agency code", aliases: ["代码", "编码", "id"], example: "finance-bureau" })
    ),
    name: text({
      zh: "单位名称",
      en: "Agency name",
      aliases: ["单位", "名称", "部门", "部门名称", "单位全称", "name"],
      example: "远安县财政局"
    }),
    nameEn: Schema.optionalKey(
      text({ zh: "英文名称", en: "English name", aliases: ["英文名"], example: "Finance Bureau" })
    ),
    aliases: Schema.optionalKey(
      list({ zh: "简称", en: "Short names", aliases: ["别名", "单位简称", "曾用名"], example: "财政局、县财政局" })
    ),
    kind: choice({ zh: "单位类别", en: "Agency kind", aliases: ["类别", "单位类型", "类型", "单位性质"] }, [
      option("department", "县直部门", "department", ["部门", "县政府部门", "县直单位"]),
      option("township", "乡镇", "township", ["乡", "镇", "乡镇人民政府"]),
      option("committee", "管委会", "committee", ["园区管委会", "工业园区管委会"])
    ]),
    functions: Schema.optionalKey(
      list({
        zh: "职能",
        en: "Functions",
        aliases: ["职责", "主要职能"],
        example: "财政",
        about: { zh: "决定单位按通知应公开哪些信息", en: "Decides what the agency owes under the notice" }
      })
    )
  })
)

/** The county's list of agencies, by which every other file's agency column is read. */
export const agencyEntries = recordSet<AgencyEntry>({
  id: "agencies",
  title: { zh: "单位名录", en: "Agencies" },
  about: {
    zh: "通知所涉及的乡镇、县政府部门和管委会",
    en: "The townships, departments and committees that the notice addresses"
  },
  aliases: ["单位信息", "单位清单", "机构名录", "部门名单"],
  scope: "county",
  codec: AgencyEntry,
  subject: ({ name }) => name
})
