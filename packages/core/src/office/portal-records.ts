import * as Schema from "effect/Schema"
import { boolean, choice, identifier, list, option, personName, personNames, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** An account of the civil servants' office platform. */
export interface Account {
  /** The name to sign in with. */
  readonly login: string
  /** Name of the person whose it is. */
  readonly owner: string
  /** Staff number of that person. */
  readonly staffNumber?: string
  /** Whether it can be used; it can when absent. */
  readonly status?: "active" | "disabled"
  /** Names of its roles. */
  readonly roles?: readonly string[]
  /** Whether it has a mailbox of the platform. */
  readonly hasMailbox?: boolean
}

/** Checks and reads a record of this kind. */
export const Account = codecOf<Account>()(
  Schema.Struct({
    login: text({ zh: "账号", en: "Login", aliases: ["用户名", "登录名", "帐号", "用户账号"], example: "zhangwei" }),
    owner: personName({ zh: "姓名", en: "Owner", aliases: ["使用人", "用户姓名", "账号使用人"], example: "张伟" }),
    staffNumber: Schema.optionalKey(
      identifier({ zh: "工号", en: "Staff number", aliases: ["职工编号", "人员编号", "员工号"], example: "CZ0012" })
    ),
    status: Schema.optionalKey(
      choice({ zh: "账号状态", en: "Status", aliases: ["状态", "启用状态", "是否启用"] }, [
        option("active", "启用", "active", ["正常", "在用", "是", "已启用"]),
        option("disabled", "停用", "disabled", ["禁用", "注销", "已停用", "否"])
      ])
    ),
    roles: Schema.optionalKey(
      list({ zh: "角色", en: "Roles", aliases: ["角色权限", "权限", "用户角色"], example: "公文拟稿人" })
    ),
    hasMailbox: Schema.optionalKey(
      boolean({ zh: "开通邮箱", en: "Has a mailbox", aliases: ["邮箱", "是否开通邮箱", "办公邮箱"], example: "是" })
    )
  })
)

/** The accounts of the office platform. */
export const accounts = recordSet<Account>({
  id: "accounts",
  title: { zh: "平台用户账号表", en: "Accounts" },
  about: { zh: "公务员办公平台的每个用户账号", en: "Each account of the civil servants' office platform" },
  aliases: ["用户账号", "账号", "用户账号基本信息", "平台用户", "账号信息表"],
  scope: "agency",
  keptBy: "authority",
  codec: Account,
  subject: ({ login }) => login
})

/** Whether the account can be used. */
export const isActive = ({ status }: Account): boolean => status !== "disabled"

/** A role that the county has laid down for the office platform. */
export interface Role {
  /** Its name. */
  readonly name: string
}

/** Checks and reads a record of this kind. */
export const Role = codecOf<Role>()(
  Schema.Struct({
    name: text({ zh: "角色名称", en: "Role", aliases: ["角色", "名称"], example: "公文拟稿人" })
  })
)

/** The county's list of roles. */
export const roles = recordSet<Role>({
  id: "roles",
  title: { zh: "平台角色表", en: "Roles" },
  about: { zh: "全县统一设置的每个平台角色", en: "Each role that the county has laid down" },
  aliases: ["角色", "角色权限表", "角色清单"],
  scope: "county",
  codec: Role,
  subject: ({ name }) => name
})

/** An electronic seal of an agency. */
export interface Seal {
  /** Its name or number. */
  readonly name: string
  /** Name of the person who keeps it. */
  readonly custodian?: string
  /** Staff number of that person. */
  readonly staffNumber?: string
  /** Names of further persons who keep or use it. */
  readonly otherCustodians?: readonly string[]
  /** Last calendar date (inclusive) on which it is valid; absent: without end. */
  readonly validUntil?: string
  /** Whether it is in use; in use when absent. */
  readonly inUse?: boolean
}

/** Checks and reads a record of this kind. */
export const Seal = codecOf<Seal>()(
  Schema.Struct({
    name: text({
      zh: "印章名称",
      en: "Seal",
      aliases: ["电子公章", "公章名称", "名称", "印章编号"],
      example: "办公室电子公章"
    }),
    custodian: Schema.optionalKey(
      personName({
        zh: "保管人",
        en: "Custodian",
        aliases: ["管理人", "责任人", "公章保管人"],
        example: "张伟",
        overflow: "otherCustodians"
      })
    ),
    staffNumber: Schema.optionalKey(
      identifier({ zh: "保管人工号", en: "Custodian's staff number", aliases: ["工号"], example: "CZ0012" })
    ),
    otherCustodians: Schema.optionalKey(
      personNames({ zh: "其他保管人", en: "Other custodians", aliases: ["共用人", "其他使用人"], example: "李娜" })
    ),
    validUntil: Schema.optionalKey(
      date({
        zh: "有效期至",
        en: "Valid until",
        about: { zh: "有效的最后一天；长期有效的不填", en: "The last day of validity; empty where it has no end" },
        aliases: ["有效期", "证书有效期", "到期日期"]
      })
    ),
    inUse: Schema.optionalKey(boolean({ zh: "在用", en: "In use", aliases: ["是否在用", "使用状态"], example: "是" }))
  })
)

/** The electronic seals of agencies. */
export const seals = recordSet<Seal>({
  id: "seals",
  title: { zh: "电子公章登记表", en: "Seals" },
  about: { zh: "单位的每枚电子公章及其保管人", en: "Each electronic seal of an agency, with its custodian" },
  aliases: ["电子公章", "电子印章", "公章登记表", "印章登记表"],
  scope: "agency",
  keptBy: "authority",
  codec: Seal,
  subject: ({ name }) => name
})
