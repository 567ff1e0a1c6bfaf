import type { Branch, Leaf, Method, Scheme } from "../../assessment/scheme.ts"
import type { Text } from "../../kernel/text.ts"

const proportional: Method = { kind: "proportional" }
const allOrNothing: Method = { kind: "all-or-nothing" }
const judgement: Method = { kind: "judgement" }

const leaf = (
  id: string,
  zh: string,
  en: string,
  weight: number,
  method: Method,
  ...rules: readonly string[]
): Leaf => ({
  id,
  title: { zh, en },
  weight,
  rules,
  method
})

const branch = (id: string, title: Text, ...children: readonly Leaf[]): Branch => ({
  id,
  title,
  weight: children.reduce((sum, { weight }) => sum + weight, 0),
  children
})

const network = branch(
  "network",
  { zh: "规范电子政务专网管理", en: "Government network" },
  leaf("network.filing", "网络拓扑图上报登记", "Network topology filed", 2, allOrNothing, "network.topology-filed"),
  leaf(
    "network.structure",
    "网络结构、分区与标识",
    "Network structure, zones and labels",
    4,
    proportional,
    "network.topology-rooted",
    "network.zoned",
    "network.labelled"
  ),
  leaf("network.egress", "统一互联网出口", "Unified internet egress", 4, allOrNothing, "network.single-egress"),
  leaf(
    "network.addresses",
    "终端“一人、一机、一IP”",
    "One person, one machine, one IP",
    5,
    proportional,
    "ip.allocated",
    "ip.one-person-one-machine-one-ip",
    "ip.registered"
  ),
  leaf(
    "network.routers",
    "路由器审核备案",
    "Routers reviewed and filed",
    1,
    allOrNothing,
    "network.no-address-translation",
    "network.routers-filed"
  ),
  leaf(
    "network.antivirus",
    "防病毒与资产登记",
    "Antivirus and asset registration",
    2,
    proportional,
    "security.antivirus-installed",
    "security.assets-registered"
  ),
  leaf(
    "network.secrecy",
    "信息保密审查",
    "Secrecy review",
    2,
    { kind: "deduct", marks: { high: 0.5 } },
    "security.secrecy-reviewed"
  )
)

const disclosure = branch(
  "disclosure",
  { zh: "深入推进政府信息公开", en: "Disclosure of government information" },
  leaf(
    "disclosure.guide",
    "公开指南和目录",
    "Guide and catalogue",
    4,
    proportional,
    "disclosure.guide-current",
    "disclosure.catalogue-current",
    "disclosure.catalogue-filed"
  ),
  leaf(
    "disclosure.quality",
    "公开及时、准确",
    "Timely and accurate disclosure",
    6,
    proportional,
    "disclosure.timely",
    "disclosure.accurate"
  ),
  leaf("disclosure.powers", "行政权力公开", "Administrative powers disclosed", 3, proportional, "disclosure.powers"),
  leaf(
    "disclosure.topics",
    "重点领域信息公开",
    "Disclosure of key topics",
    8,
    proportional,
    "disclosure.coverage.fiscal",
    "disclosure.fiscal-rules",
    "disclosure.coverage.land",
    "disclosure.coverage.housing",
    "disclosure.coverage.procurement",
    "disclosure.coverage.services",
    "disclosure.coverage.environment",
    "disclosure.coverage.safety",
    "disclosure.coverage.food-drug",
    "disclosure.coverage.credit",
    "disclosure.coverage.engineering"
  ),
  leaf("disclosure.village", "村级政务公开", "Village affairs", 3, proportional, "disclosure.coverage.village"),
  leaf(
    "disclosure.requests",
    "依申请公开",
    "Disclosure on request",
    4,
    { kind: "deduct", marks: { high: 2, medium: 1, low: 0.5 } },
    "disclosure.requests-answered",
    "disclosure.replies-converted",
    "disclosure.repeat-requests"
  ),
  leaf("disclosure.guidance", "正面引导", "Guidance of the public", 2, judgement, "judged.guidance")
)

const website = branch(
  "website",
  { zh: "加强门户网站建设", en: "Websites" },
  leaf("website.columns", "栏目清晰", "Clear columns", 2, proportional, "website.columns-clear"),
  leaf(
    "website.content",
    "内容保障",
    "Content assurance",
    5,
    proportional,
    "website.publish-reviewed",
    "website.columns-fresh",
    "website.assignments-met"
  ),
  leaf(
    "website.control",
    "网站统一管理",
    "Sites under control",
    3,
    allOrNothing,
    "website.no-private-site",
    "website.no-unapproved-stop",
    "website.changes-approved"
  ),
  leaf(
    "website.services",
    "服务事项上网与主题整合",
    "Services online and themes",
    4,
    proportional,
    "website.services-online",
    "website.themes-integrated",
    "website.three-levels"
  ),
  leaf(
    "website.channels",
    "多终端与多渠道",
    "Devices and channels",
    2,
    proportional,
    "website.multi-device",
    "website.channels"
  ),
  leaf(
    "website.interaction",
    "互动交流",
    "Interaction",
    3,
    proportional,
    "website.letters-answered",
    "website.consultations"
  ),
  leaf("website.purpose", "服务型网站", "Service orientation", 1, judgement, "judged.service-orientation")
)

const office = branch(
  "office",
  { zh: "深化网上办公应用", en: "Online office" },
  leaf("office.processes", "网上办公流程", "Online processes", 3, proportional, "office.processes"),
  leaf(
    "office.portal",
    "门户人员、角色与印章",
    "People, roles and seals of the portal",
    3,
    proportional,
    "office.people-current",
    "office.roles-assigned",
    "office.seals-kept"
  ),
  leaf("office.applications", "应用推广", "Applications adopted", 2, proportional, "office.applications-adopted"),
  leaf("office.villages", "村级网上办公全覆盖", "Every village online", 2, allOrNothing, "office.villages-covered"),
  leaf("office.mail", "公文邮件流转", "Documents by mail", 2, proportional, "office.documents-by-mail"),
  leaf(
    "office.accounts",
    "账号上报与邮箱占比",
    "Accounts filed, mailboxes issued",
    2,
    proportional,
    "office.accounts-filed",
    "office.mailbox-share"
  ),
  leaf("office.basis", "落实网上办公文件", "Office document carried out", 1, judgement, "judged.office-basis")
)

const systems = branch(
  "systems",
  { zh: "推广业务系统应用", en: "Business systems" },
  leaf("systems.rollout", "业务系统推广", "Roll-out of systems", 5, proportional, "systems.rolled-out")
)

const institution = branch(
  "institution",
  { zh: "完善电子政务体制机制", en: "Institutions" },
  leaf(
    "institution.leadership",
    "专人负责与工作计划",
    "Responsible person and work plan",
    3,
    proportional,
    "institution.responsible-person",
    "institution.work-plan"
  ),
  leaf(
    "institution.posts",
    "定岗定责与人员稳定",
    "Posts and continuity of staff",
    2,
    proportional,
    "institution.posts",
    "institution.staff-continuity"
  ),
  leaf("institution.regimes", "制度体系", "Regimes", 2, proportional, "institution.regimes"),
  leaf("institution.training", "培训机制", "Training", 1, proportional, "institution.training"),
  leaf("institution.incentives", "激励奖惩机制", "Incentives", 1, proportional, "institution.incentives"),
  leaf("institution.mechanisms", "工作机制", "Working mechanisms", 1, judgement, "judged.working-mechanisms")
)

/**
 * A scheme to start from. The county's own, annex 2 of the notice, is not in the text of the notice: every weight,
 * method, band and veto here is an assumption of this library, arranged by the chapters of the notice.
 */
export const yuanan2014Scheme: Scheme = {
  id: "yuanan-2014-default",
  version: "2014.1",
  title: { zh: "2014年电子政务考核方案（示例）", en: "Assessment of e-government 2014 (example)" },
  source: {
    kind: "assumption",
    reference: {
      zh: "通知所称考核细则（附件2）不在通知正文中；本方案的指标、权重、计分方法、等次和否决项均为本库的假定，按通知章节编排，县里应改用自己的方案",
      en: "Annex 2, the county's rules of assessment, is not in the text of the notice. Indicators, weights, methods, grades and vetoes here are assumptions of this library, arranged by the chapters of the notice; a county loads its own."
    }
  },
  notice: "yuanan-2014",
  validFrom: "2014-01-01",
  validUntil: "2014-12-31",
  total: 100,
  unknownEarns: 0,
  notApplicable: "reweigh",
  indicators: [network, disclosure, website, office, systems, institution],
  bonus: {
    cap: 5,
    items: [
      { id: "feature", title: { zh: "创特色", en: "A feature of its own" }, most: 3 },
      { id: "highlight", title: { zh: "出亮点", en: "A highlight" }, most: 3 }
    ]
  },
  vetoes: [
    {
      id: "private-internet",
      title: { zh: "私自接入互联网", en: "Private access to the internet" },
      rule: "network.single-egress",
      codes: ["private-uplink", "private-access"],
      effect: { kind: "grade-at-most", grade: "pass" }
    },
    {
      id: "private-site",
      title: { zh: "私自搭建网站平台", en: "A site set up privately" },
      rule: "website.no-private-site",
      effect: { kind: "grade-at-most", grade: "pass" }
    }
  ],
  grades: [
    { id: "excellent", title: { zh: "优秀", en: "Excellent" }, from: 90, to: 100 },
    { id: "good", title: { zh: "良好", en: "Good" }, from: 80, to: 90 },
    { id: "pass", title: { zh: "合格", en: "Pass" }, from: 60, to: 80 },
    { id: "fail", title: { zh: "不合格", en: "Fail" }, from: 0, to: 60 }
  ]
}
