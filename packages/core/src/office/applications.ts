import { all } from "../kernel/check.ts"
import { share, type ShareDetail } from "../kernel/checks/share.ts"
import { rule } from "../kernel/rule.ts"
import { adoptionPercent, usedWithinDays } from "./parameters.ts"
import { applicationUses, type OfficeApplication } from "./use-records.ts"
import { usedLater, usedWithin } from "./used-within.ts"

/** At least a share of those who should use an application do. */
const adopted = <const C extends string>(application: OfficeApplication, breach: C, zh: string, en: string) =>
  share(applicationUses, {
    breach,
    leastPercent: adoptionPercent,
    says: (leastPercent) => ({
      zh: `应使用${zh}的人员中实际使用的不少于 ${leastPercent}%`,
      en: `At least ${leastPercent}% of those who should use the ${en} do`
    }),
    needs: ["lastUsedOn"],
    given: { usedWithinDays },
    where: (use) => use.application === application,
    holds: usedWithin,
    untold: usedLater
  })

interface Words {
  readonly detail: ShareDetail
}

/** The words of one application that too few use. */
const underused = (zh: string, en: string) =>
  ({
    severity: "medium",
    message: {
      zh: ({ detail }: Words) =>
        `应使用${zh}的${detail.total}人中实际使用的有${detail.held}人，占${detail.sharePercent}%，低于${detail.leastPercent}%`,
      en: ({ detail }: Words) =>
        `${detail.held} of ${detail.total} people use the ${en}: ${detail.sharePercent}%, less than ${detail.leastPercent}%`
    },
    remedy: {
      zh: () => `组织${zh}使用培训，督促未使用的人员使用`,
      en: () => `Train people in the ${en} and see that they use it`
    }
  }) as const

/**
 * Those who should use the archive, the duty roster, the proposals and supervision system and the mail do use them.
 *
 * @provision 4.3.applications
 */
export const applicationsAdopted = rule({
  id: "office.applications-adopted",
  title: { zh: "应用系统推广使用", en: "Applications in use" },
  provisions: ["4.3.applications"],
  check: all(
    adopted("archive", "archive-underused", "档案系统", "archive"),
    adopted("duty-roster", "duty-roster-underused", "值班管理系统", "duty roster"),
    adopted("proposals", "proposals-underused", "建议提案及督促检查系统", "proposals and supervision system"),
    adopted("mail", "mail-underused", "邮件系统", "mail system")
  ),
  breaches: {
    "archive-underused": underused("档案系统", "archive"),
    "duty-roster-underused": underused("值班管理系统", "duty roster"),
    "proposals-underused": underused("建议提案及督促检查系统", "proposals and supervision system"),
    "mail-underused": underused("邮件系统", "mail system")
  }
})
