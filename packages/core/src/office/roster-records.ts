import * as Schema from "effect/Schema"
import { boolean, identifier, personName } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** A person who works at an agency, or did: a row of its roster. */
export interface StaffMember {
  /** The person's name. */
  readonly name: string
  /** Staff number; tells apart people of one name. */
  readonly staffNumber?: string
  /** Calendar date of the last day at the agency, inclusive; absent for whoever is still there. */
  readonly leftOn?: string
  /** Whether the person works on the office platform and so needs an account; needed when absent. */
  readonly needsAccount?: boolean
}

/** Checks and reads a record of this kind. */
export const StaffMember = codecOf<StaffMember>()(
  Schema.Struct({
    name: personName({ zh: "姓名", en: "Name", aliases: ["人员姓名", "职工姓名"], example: "张伟" }),
    staffNumber: Schema.optionalKey(
      identifier({ zh: "工号", en: "Staff number", aliases: ["职工编号", "人员编号", "员工号"], example: "CZ0012" })
    ),
    leftOn: Schema.optionalKey(
      date({
        zh: "离岗日期",
        en: "Left on",
        about: { zh: "在岗的最后一天；在岗的不填", en: "The last day at the agency; empty for whoever is still there" },
        aliases: ["离职日期", "调离日期", "退休日期", "离岗时间", "调出日期"]
      })
    ),
    needsAccount: Schema.optionalKey(
      boolean({
        zh: "需要账号",
        en: "Needs an account",
        about: {
          zh: "是否在办公平台工作；不填视为需要",
          en: "Whether the person works on the platform; yes when empty"
        },
        aliases: ["是否需要账号", "是否使用平台", "需开通账号"],
        example: "是"
      })
    )
  })
)

/** The roster of an agency. */
export const roster = recordSet<StaffMember>({
  id: "roster",
  title: { zh: "人员名册", en: "Roster" },
  about: { zh: "单位的每名工作人员，含已离岗的", en: "Each person who works at the agency, and those who left" },
  aliases: ["花名册", "人员花名册", "职工名册", "在编人员名册"],
  scope: "agency",
  codec: StaffMember,
  subject: ({ name, staffNumber }) => (staffNumber === undefined ? name : `${name}（${staffNumber}）`)
})
