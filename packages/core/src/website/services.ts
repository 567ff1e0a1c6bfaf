import { all } from "../kernel/check.ts"
import { each } from "../kernel/checks/each.ts"
import { share } from "../kernel/checks/share.ts"
import { rule } from "../kernel/rule.ts"
import { applyOnlinePercent } from "./parameters.ts"
import { onlineServices } from "./service-records.ts"

/**
 * Service items move online step by step: each has at least its guide online, and a share can be applied for there.
 *
 * @provision 3.4.services
 */
export const servicesOnline = rule({
  id: "website.services-online",
  title: { zh: "办事服务事项上网", en: "Service items online" },
  provisions: ["3.4.services"],
  check: all(
    each(onlineServices, {
      breach: "service-offline",
      says: {
        zh: "每个办事服务事项都已上网（至少公布办事指南）",
        en: "Each service item is online, with its guide at least"
      },
      needs: ["depth"],
      holds: ({ depth }) => depth !== "none"
    }),
    share(onlineServices, {
      breach: "few-services-applied-online",
      leastPercent: applyOnlinePercent,
      says: (leastPercent) => ({
        zh: `可在线申报、查询或全程网办的事项不少于 ${leastPercent}%`,
        en: `At least ${leastPercent}% of the service items can be applied for, followed or completed online`
      }),
      needs: ["depth"],
      holds: ({ depth }) => depth === "apply" || depth === "track" || depth === "complete"
    })
  ),
  breaches: {
    "service-offline": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          record.depth === undefined ? `事项“${subject}”没有登记网上办理深度` : `事项“${subject}”尚未上网`,
        en: ({ subject, record }) =>
          record.depth === undefined
            ? `Service item "${subject}" does not say how far it is online`
            : `Service item "${subject}" is not online yet`
      },
      remedy: {
        zh: ({ subject }) => `在网站公布“${subject}”的办事指南，逐步开通在线申报`,
        en: ({ subject }) => `Publish the guide of "${subject}" on the website, then open online application`
      }
    },
    "few-services-applied-online": {
      severity: "low",
      message: {
        zh: ({ detail }) =>
          `${detail.total}个事项中可在线申报的有${detail.held}个，占${detail.sharePercent}%，低于${detail.leastPercent}%`,
        en: ({ detail }) =>
          `${detail.held} of ${detail.total} service items can be applied for online: ${detail.sharePercent}%, less than ${detail.leastPercent}%`
      },
      remedy: {
        zh: () => "选择办理量大的事项，开通在线申报和进度查询",
        en: () => "Open online application and tracking for the items that are used most"
      }
    }
  }
})
