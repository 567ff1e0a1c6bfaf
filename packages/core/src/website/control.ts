import { type ApprovalState, approved, filingKinds } from "../filing/index.ts"
import { all } from "../kernel/check.ts"
import { eachBeside } from "../kernel/checks/each.ts"
import { folded } from "../kernel/field.ts"
import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { type SiteChange, siteChanges, sites } from "./site-records.ts"

type Sentence = (subject: string) => string
type Sentences = Readonly<Record<ApprovalState, { readonly zh: Sentence; readonly en: Sentence }>>

const unapprovedSite: Sentences = {
  none: {
    zh: (subject) => `网站“${subject}”未纳入县政府办公室统一管理，也未报批，属私自搭建`,
    en: (subject) => `Website "${subject}" is outside the unified management and was never filed: it is a private one`
  },
  draft: {
    zh: (subject) => `网站“${subject}”未纳入县政府办公室统一管理，新建网站的报批材料尚未提交`,
    en: (subject) => `Website "${subject}" is outside the unified management and its filing is still a draft`
  },
  submitted: {
    zh: (subject) => `网站“${subject}”未纳入县政府办公室统一管理，新建网站的报批尚未批准`,
    en: (subject) => `Website "${subject}" is outside the unified management and its filing is not approved yet`
  },
  rejected: {
    zh: (subject) => `网站“${subject}”未纳入县政府办公室统一管理，新建网站的报批已被退回`,
    en: (subject) => `Website "${subject}" is outside the unified management and its filing was rejected`
  },
  withdrawn: {
    zh: (subject) => `网站“${subject}”未纳入县政府办公室统一管理，新建网站的报批已撤回`,
    en: (subject) => `Website "${subject}" is outside the unified management and its filing was withdrawn`
  },
  expired: {
    zh: (subject) => `网站“${subject}”未纳入县政府办公室统一管理，新建网站的批准已过期`,
    en: (subject) => `Website "${subject}" is outside the unified management and its approval has expired`
  },
  late: {
    zh: (subject) => `网站“${subject}”未纳入县政府办公室统一管理，并在批准之前已建成使用`,
    en: (subject) => `Website "${subject}" is outside the unified management and was in use before it was approved`
  }
}

/**
 * No agency builds its own website: each one in use is under the county's unified management, or was approved.
 *
 * @provision 3.3.control
 */
export const noPrivateSite = rule({
  id: "website.no-private-site",
  title: { zh: "不得私自搭建网站", en: "No private websites" },
  provisions: ["3.3.control"],
  check: approved(sites, {
    kind: "site-created",
    subject: ({ name }) => name,
    where: ({ inUse, unifiedlyManaged }) => inUse !== false && unifiedlyManaged !== true,
    needs: ["unifiedlyManaged"],
    says: {
      zh: "每个在用网站都由县政府办公室统一管理，或经县电子政务办公室审批登记",
      en: "Each website in use is under the unified management of the county government office, or was approved"
    },
    breaches: { missing: "site-private" }
  }),
  breaches: {
    "site-private": {
      severity: "high",
      message: {
        zh: ({ subject, detail }) => unapprovedSite[detail.state].zh(subject),
        en: ({ subject, detail }) => unapprovedSite[detail.state].en(subject)
      },
      remedy: {
        zh: () => "将网站内容并入统一平台后关闭网站；确需保留的，报县电子政务办公室审批登记",
        en: () =>
          "Move its content to the unified platform and close it, or have it approved by the county e-government office"
      }
    }
  }
})

const unapprovedStop: Sentences = {
  none: {
    zh: (subject) => `网站“${subject}”停止使用，未报县电子政务办公室审批`,
    en: (subject) => `Website "${subject}" was stopped and no filing was made`
  },
  draft: {
    zh: (subject) => `网站“${subject}”停止使用，报批材料尚未提交`,
    en: (subject) => `Website "${subject}" was stopped and its filing is still a draft`
  },
  submitted: {
    zh: (subject) => `网站“${subject}”停止使用，报批尚未批准`,
    en: (subject) => `Website "${subject}" was stopped and its filing is not approved yet`
  },
  rejected: {
    zh: (subject) => `网站“${subject}”停止使用，报批已被退回`,
    en: (subject) => `Website "${subject}" was stopped although its filing was rejected`
  },
  withdrawn: {
    zh: (subject) => `网站“${subject}”停止使用，报批已撤回`,
    en: (subject) => `Website "${subject}" was stopped and its filing was withdrawn`
  },
  expired: {
    zh: (subject) => `网站“${subject}”停止使用时，批准已过期`,
    en: (subject) => `Website "${subject}" was stopped after its approval had expired`
  },
  late: {
    zh: (subject) => `网站“${subject}”在批准之前已停止使用`,
    en: (subject) => `Website "${subject}" was stopped before this was approved`
  }
}

const isStop = ({ kind }: SiteChange): boolean => kind === "site-stopped"

const isDone = ({ doneOn }: SiteChange, asOf: string): boolean => doneOn === undefined || doneOn <= asOf

/**
 * No agency stops a website at will: each stop was approved, and no website is out of use without a recorded stop.
 *
 * @provision 3.3.control
 */
export const noUnapprovedStop = rule({
  id: "website.no-unapproved-stop",
  title: { zh: "不得随意停用网站", en: "No website stopped at will" },
  provisions: ["3.3.control"],
  check: all(
    approved(siteChanges, {
      kind: "site-stopped",
      subject: ({ name }) => name,
      where: isStop,
      on: ({ doneOn }) => doneOn,
      lasting: false,
      says: {
        zh: "每次停止使用网站都事先经县电子政务办公室审批登记",
        en: "Each stop of a website was approved beforehand by the county e-government office"
      },
      breaches: { missing: "stop-unapproved" }
    }),
    eachBeside(sites, {
      breach: "stop-unrecorded",
      says: {
        zh: "每个不在用的网站都有停用记录",
        en: "Each website that is out of use has a recorded stop"
      },
      beside: siteChanges,
      within: "agency",
      where: ({ inUse }) => inUse === false,
      holds: ({ name }, changes, { asOf }) =>
        changes.some((change) => isStop(change) && isDone(change, asOf) && folded(change.name) === folded(name))
    })
  ),
  breaches: {
    "stop-unapproved": {
      severity: "high",
      message: {
        zh: ({ subject, detail }) => unapprovedStop[detail.state].zh(subject),
        en: ({ subject, detail }) => unapprovedStop[detail.state].en(subject)
      },
      remedy: {
        zh: () => "恢复网站运行；确需停用的，报县电子政务办公室审批登记",
        en: () => "Bring the website back, or have the stop approved by the county e-government office"
      }
    },
    "stop-unrecorded": {
      severity: "high",
      message: {
        zh: ({ subject }) => `网站“${subject}”已不在用，但没有停用记录`,
        en: ({ subject }) => `Website "${subject}" is out of use and no stop was recorded`
      },
      remedy: {
        zh: () => "恢复网站运行，或补登停用记录并报县电子政务办公室审批",
        en: () => "Bring the website back, or record the stop and have it approved by the county e-government office"
      }
    }
  }
})

type ChangeSentence = (subject: string, kind: string) => string

const unapprovedChange: Readonly<Record<ApprovalState, { readonly zh: ChangeSentence; readonly en: ChangeSentence }>> =
  {
    none: {
      zh: (subject, kind) => `“${subject}”的变更（${kind}）未报县电子政务办公室审批`,
      en: (subject, kind) => `The change of "${subject}" (${kind}) was never filed for approval`
    },
    draft: {
      zh: (subject, kind) => `“${subject}”的变更（${kind}）报批材料尚未提交`,
      en: (subject, kind) => `The filing for the change of "${subject}" (${kind}) is still a draft`
    },
    submitted: {
      zh: (subject, kind) => `“${subject}”的变更（${kind}）尚未批准即已实施`,
      en: (subject, kind) => `The change of "${subject}" (${kind}) was made before its filing was decided`
    },
    rejected: {
      zh: (subject, kind) => `“${subject}”的变更（${kind}）报批被退回，仍已实施`,
      en: (subject, kind) => `The change of "${subject}" (${kind}) was made although its filing was rejected`
    },
    withdrawn: {
      zh: (subject, kind) => `“${subject}”的变更（${kind}）报批已撤回，仍已实施`,
      en: (subject, kind) => `The change of "${subject}" (${kind}) was made although its filing was withdrawn`
    },
    expired: {
      zh: (subject, kind) => `“${subject}”的变更（${kind}）实施时批准已过期`,
      en: (subject, kind) => `The change of "${subject}" (${kind}) was made after its approval had expired`
    },
    late: {
      zh: (subject, kind) => `“${subject}”的变更（${kind}）在批准之前已实施`,
      en: (subject, kind) => `The change of "${subject}" (${kind}) was made before it was approved`
    }
  }

const titleOf = ({ kind }: SiteChange): Text => filingKinds[kind].title

/**
 * Each new or redesigned website and each column added, removed or changed was approved beforehand.
 *
 * @provision 3.3.control
 */
export const changesApproved = rule({
  id: "website.changes-approved",
  title: { zh: "网站变更报批", en: "Website changes approved" },
  provisions: ["3.3.control"],
  check: approved(siteChanges, {
    kind: ({ kind }) => kind,
    subject: ({ name }) => name,
    where: (change) => !isStop(change),
    on: ({ doneOn }) => doneOn,
    lasting: false,
    says: {
      zh: "每次新建网站、改版和增加、删除、修改栏目都事先经县电子政务办公室审批登记",
      en: "Each new website, redesign, and column added, removed or changed was approved beforehand by the county e-government office"
    },
    breaches: { missing: "change-unapproved" }
  }),
  breaches: {
    "change-unapproved": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) => unapprovedChange[detail.state].zh(subject, titleOf(record).zh),
        en: ({ subject, record, detail }) => unapprovedChange[detail.state].en(subject, titleOf(record).en)
      },
      remedy: {
        zh: () => "报县电子政务办公室审批登记；未获批准的，恢复原状",
        en: () => "Have the change approved by the county e-government office, or undo it"
      }
    }
  }
})
