import { all } from "../kernel/check.ts"
import { each } from "../kernel/checks/each.ts"
import { listed } from "../kernel/checks/listed.ts"
import { rule } from "../kernel/rule.ts"
import { holders, matchesRoster, onRoster } from "./on-roster.ts"
import { accounts, isActive, roles, seals } from "./portal-records.ts"

const activeAccounts = holders(accounts, {
  name: (account) => (isActive(account) ? account.owner : undefined),
  staffNumber: ({ staffNumber }) => staffNumber
})

/**
 * Accounts and roster agree: whoever has an active account still works here, and whoever works here has one.
 *
 * @provision 4.2.portal
 */
export const peopleCurrent = rule({
  id: "office.people-current",
  title: { zh: "平台人员信息与名册一致", en: "Accounts agree with the roster" },
  provisions: ["4.2.portal"],
  check: matchesRoster(activeAccounts, {
    says: {
      zh: "每个启用账号的使用人都在本单位人员名册上并且在岗；名册上每名需要账号的在岗人员都有启用账号",
      en: "The owner of each active account is on the agency's roster and still there; everyone there who needs an account has an active one"
    },
    breaches: { unlisted: "owner-not-on-roster", left: "leaver-active", unserved: "staff-without-account" }
  }),
  breaches: {
    "owner-not-on-roster": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) => `账号“${subject}”的使用人${record.owner}不在本单位人员名册上`,
        en: ({ subject, record }) => `The owner of account "${subject}", ${record.owner}, is not on the agency's roster`
      },
      remedy: {
        zh: ({ subject }) => `核实“${subject}”的使用人，更正账号信息或停用账号`,
        en: ({ subject }) => `Find out whose account "${subject}" is, and correct or disable it`
      }
    },
    "leaver-active": {
      severity: "high",
      message: {
        zh: ({ subject, record, context }) =>
          `${record.owner}已于${context[0]?.leftOn ?? ""}离岗，账号“${subject}”仍在启用`,
        en: ({ subject, record, context }) =>
          `${record.owner} left on ${context[0]?.leftOn ?? ""} and account "${subject}" is still active`
      },
      remedy: {
        zh: ({ subject }) => `停用账号“${subject}”，收回其角色权限`,
        en: ({ subject }) => `Disable account "${subject}" and withdraw its roles`
      }
    },
    "staff-without-account": {
      severity: "low",
      message: {
        zh: ({ subject }) => `在岗人员${subject}没有启用的平台账号`,
        en: ({ subject }) => `${subject} works at the agency and has no active account`
      },
      remedy: {
        zh: ({ subject }) => `为${subject}申报平台账号；不需要账号的，在名册中注明`,
        en: ({ subject }) => `Apply for an account for ${subject}, or note on the roster that none is needed`
      }
    }
  }
})

/**
 * Each active account has roles, all of them from the county's list.
 *
 * @provision 4.2.portal
 */
export const rolesAssigned = rule({
  id: "office.roles-assigned",
  title: { zh: "角色权限设置规范", en: "Roles assigned from the county's list" },
  provisions: ["4.2.portal"],
  check: all(
    each(accounts, {
      breach: "account-without-role",
      says: { zh: "每个启用账号都有角色", en: "Each active account has a role" },
      needs: ["roles"],
      where: isActive,
      holds: ({ roles = [] }) => roles.length > 0
    }),
    listed(accounts, {
      breach: "role-not-listed",
      says: {
        zh: "启用账号的角色都在全县平台角色表内",
        en: "The roles of active accounts stand in the county's list"
      },
      where: isActive,
      values: (account) => account.roles,
      list: roles,
      entry: ({ name }) => name
    })
  ),
  breaches: {
    "account-without-role": {
      severity: "low",
      message: {
        zh: ({ subject, record }) => `账号“${subject}”（${record.owner}）没有设置角色`,
        en: ({ subject, record }) => `Account "${subject}" (${record.owner}) has no role`
      },
      remedy: {
        zh: ({ subject }) => `按岗位职责为“${subject}”设置角色；不再使用的，停用账号`,
        en: ({ subject }) => `Give "${subject}" the roles of its owner's post, or disable it`
      }
    },
    "role-not-listed": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) => `账号“${subject}”的角色“${detail.unlisted.join("”“")}”不在平台角色表内`,
        en: ({ subject, detail }) =>
          `Account "${subject}" has roles outside the county's list: ${detail.unlisted.join(", ")}`
      },
      remedy: {
        zh: () => "改用平台角色表中的角色；确需新增角色的，报县电子政务办公室",
        en: () => "Use roles from the list, or ask the county e-government office for a new one"
      }
    }
  }
})

/**
 * Each electronic seal in use is kept by one person who is still on the roster, and has not expired.
 *
 * @provision 4.2.portal
 */
export const sealsKept = rule({
  id: "office.seals-kept",
  title: { zh: "电子公章专人保管", en: "Electronic seals kept" },
  provisions: ["4.2.portal"],
  check: all(
    each(seals, {
      breach: "seal-without-custodian",
      says: { zh: "每枚在用电子公章都有保管人", en: "Each seal in use has a custodian" },
      needs: ["custodian"],
      where: ({ inUse }) => inUse !== false
    }),
    onRoster(
      holders(seals, {
        name: ({ custodian, inUse }) => (inUse === false ? undefined : custodian),
        staffNumber: ({ staffNumber }) => staffNumber
      }),
      {
        says: {
          zh: "电子公章保管人都在本单位人员名册上，并且在岗",
          en: "Custodians of seals are on the agency's roster and still there"
        },
        breaches: { unlisted: "custodian-not-on-roster", left: "custodian-left" }
      }
    ),
    each(seals, {
      breach: "seal-expired",
      says: { zh: "在用电子公章都在有效期内", en: "No seal in use has expired" },
      where: ({ inUse }) => inUse !== false,
      holds: ({ validUntil }, { asOf }) => validUntil === undefined || validUntil >= asOf
    }),
    each(seals, {
      breach: "seal-shared",
      says: { zh: "电子公章由一人专管，不共用", en: "Each seal is kept by one person alone" },
      where: ({ inUse }) => inUse !== false,
      holds: ({ custodian, otherCustodians = [] }) => otherCustodians.every((person) => person === custodian)
    })
  ),
  breaches: {
    "seal-without-custodian": {
      severity: "high",
      message: {
        zh: ({ subject }) => `电子公章“${subject}”没有登记保管人`,
        en: ({ subject }) => `Seal "${subject}" has no recorded custodian`
      },
      remedy: {
        zh: ({ subject }) => `确定“${subject}”的保管人并登记`,
        en: ({ subject }) => `Name a custodian for "${subject}" and record it`
      }
    },
    "custodian-not-on-roster": {
      severity: "high",
      message: {
        zh: ({ subject, record }) => `电子公章“${subject}”的保管人${record.custodian ?? ""}不在本单位人员名册上`,
        en: ({ subject, record }) =>
          `The custodian of seal "${subject}", ${record.custodian ?? ""}, is not on the agency's roster`
      },
      remedy: {
        zh: ({ subject }) => `核实“${subject}”的保管人，办理移交并更正登记`,
        en: ({ subject }) => `Find out who keeps "${subject}", hand it over and correct the record`
      }
    },
    "custodian-left": {
      severity: "high",
      message: {
        zh: ({ subject, record, context }) =>
          `电子公章“${subject}”的保管人${record.custodian ?? ""}已于${context[0]?.leftOn ?? ""}离岗`,
        en: ({ subject, record, context }) =>
          `The custodian of seal "${subject}", ${record.custodian ?? ""}, left on ${context[0]?.leftOn ?? ""}`
      },
      remedy: {
        zh: ({ subject }) => `收回并移交“${subject}”，登记新的保管人`,
        en: ({ subject }) => `Take back "${subject}", hand it over and record the new custodian`
      }
    },
    "seal-expired": {
      severity: "high",
      message: {
        zh: ({ subject, record }) => `电子公章“${subject}”的有效期至${record.validUntil ?? ""}（含当日），已过期`,
        en: ({ subject, record }) => `Seal "${subject}" was valid until ${record.validUntil ?? ""} and has expired`
      },
      remedy: {
        zh: ({ subject }) => `停用“${subject}”，办理更新后再使用`,
        en: ({ subject }) => `Stop using "${subject}" until it has been renewed`
      }
    },
    "seal-shared": {
      severity: "high",
      message: {
        zh: ({ subject, record }) =>
          `电子公章“${subject}”由${[record.custodian ?? "", ...(record.otherCustodians ?? [])].filter((name) => name !== "").join("、")}共用`,
        en: ({ subject, record }) =>
          `Seal "${subject}" is shared by ${[record.custodian ?? "", ...(record.otherCustodians ?? [])].filter((name) => name !== "").join(", ")}`
      },
      remedy: {
        zh: ({ subject }) => `指定一人专管“${subject}”，收回其他人员的使用权限`,
        en: ({ subject }) => `Let one person alone keep "${subject}" and withdraw it from the others`
      }
    }
  }
})
