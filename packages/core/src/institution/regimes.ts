import { covers } from "../kernel/checks/covers.ts"
import { rule } from "../kernel/rule.ts"
import { requiredRegimes } from "./parameters.ts"
import { regimes, regimeTitles } from "./regime-records.ts"
import { isWithin } from "./terms.ts"

/** Each of the six regimes is in force. */
export const regimesInForce = rule({
  id: "institution.regimes",
  title: { zh: "建立六项管理制度", en: "Six regimes in force" },
  provisions: ["6.2.regimes"],
  check: covers(regimes, {
    breach: "regime-not-in-force",
    says: {
      zh: "工作人员管理、网络管理维护、终端设备登记、信息发布审核、电子公章管理、安全保密各有施行中的制度",
      en: "Regimes on staff, network, terminals, publish review, electronic seals and secrecy are in force"
    },
    given: { required: requiredRegimes },
    topic: ({ kind, inForceFrom, until }, { asOf }) =>
      isWithin({ from: inForceFrom, until }, asOf) ? kind : undefined,
    expected: (_, { required }) => required.map((id) => ({ id, title: regimeTitles[id] }))
  }),
  breaches: {
    "regime-not-in-force": {
      severity: "medium",
      message: {
        zh: ({ detail, asOf }) => `至${asOf}没有施行中的${detail.title.zh}`,
        en: ({ detail, asOf }) => `No regime on ${detail.title.en} is in force as of ${asOf}`
      },
      remedy: {
        zh: ({ detail }) => `结合实际制定并施行${detail.title.zh}`,
        en: ({ detail }) => `Draw up a regime on ${detail.title.en} that fits the agency, and put it in force`
      }
    }
  }
})
