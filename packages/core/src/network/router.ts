import { type ApprovalState, approved } from "../filing/index.ts"
import type { Moment } from "../kernel/fold.ts"
import { rule } from "../kernel/rule.ts"
import { type Device, deviceName, devices } from "./devices.ts"

/** A device that goes into use later is not yet. */
const isUsed = ({ inUse, inUseSince = "" }: Device, { asOf }: Moment): boolean => inUse !== false && inUseSince <= asOf

type Sentence = (subject: string) => string

const translating: Readonly<Record<ApprovalState, { readonly zh: Sentence; readonly en: Sentence }>> = {
  none: {
    zh: (subject) => `设备“${subject}”转换IP地址，未报县电子政务办公室审核备案`,
    en: (subject) => `Device "${subject}" translates addresses and no filing was made`
  },
  draft: {
    zh: (subject) => `设备“${subject}”转换IP地址，报备材料尚未提交`,
    en: (subject) => `Device "${subject}" translates addresses and its filing has not been handed in`
  },
  submitted: {
    zh: (subject) => `设备“${subject}”转换IP地址，报备尚未审核通过`,
    en: (subject) => `Device "${subject}" translates addresses and its filing has not been approved yet`
  },
  rejected: {
    zh: (subject) => `设备“${subject}”转换IP地址，报备被退回`,
    en: (subject) => `Device "${subject}" translates addresses and its filing was rejected`
  },
  withdrawn: {
    zh: (subject) => `设备“${subject}”转换IP地址，报备已撤回`,
    en: (subject) => `Device "${subject}" translates addresses and its filing was withdrawn`
  },
  expired: {
    zh: (subject) => `设备“${subject}”转换IP地址，备案已过期`,
    en: (subject) => `Device "${subject}" translates addresses and its filing has expired`
  },
  late: {
    zh: (subject) => `设备“${subject}”在备案之前已转换IP地址`,
    en: (subject) => `Device "${subject}" translated addresses before its filing was approved`
  }
}

const unfiled: Readonly<Record<ApprovalState, { readonly zh: Sentence; readonly en: Sentence }>> = {
  none: {
    zh: (subject) => `在用路由器“${subject}”未报县电子政务办公室审核备案`,
    en: (subject) => `Router "${subject}" is in use and no filing was made`
  },
  draft: {
    zh: (subject) => `在用路由器“${subject}”的报备材料尚未提交`,
    en: (subject) => `Router "${subject}" is in use and its filing has not been handed in`
  },
  submitted: {
    zh: (subject) => `在用路由器“${subject}”的报备尚未审核通过`,
    en: (subject) => `Router "${subject}" is in use and its filing has not been approved yet`
  },
  rejected: {
    zh: (subject) => `在用路由器“${subject}”的报备被退回`,
    en: (subject) => `Router "${subject}" is in use and its filing was rejected`
  },
  withdrawn: {
    zh: (subject) => `在用路由器“${subject}”的报备已撤回`,
    en: (subject) => `Router "${subject}" is in use and its filing was withdrawn`
  },
  expired: {
    zh: (subject) => `在用路由器“${subject}”的备案已过期`,
    en: (subject) => `Router "${subject}" is in use and its filing has expired`
  },
  late: {
    zh: (subject) => `路由器“${subject}”在备案之前已启用`,
    en: (subject) => `Router "${subject}" was in use before its filing was approved`
  }
}

/** Whatever translates addresses has an approved filing in force. A device that does so acts as a router. */
export const noAddressTranslation = rule({
  id: "network.no-address-translation",
  title: { zh: "不得转换IP地址", en: "No address translation" },
  provisions: ["1.2.router"],
  check: approved(devices, {
    kind: "router",
    subject: deviceName,
    where: (device, moment) => device.translatesAddresses === true && isUsed(device, moment),
    needs: ["translatesAddresses"],
    says: {
      zh: "在用设备不转换IP地址；因工作需要的，有县电子政务办公室审核通过且有效的备案",
      en: "No device in use translates addresses, unless an approved filing is in force"
    },
    breaches: { missing: "translates-addresses" }
  }),
  breaches: {
    "translates-addresses": {
      severity: "high",
      message: {
        zh: ({ subject, detail }) => translating[detail.state].zh(subject),
        en: ({ subject, detail }) => translating[detail.state].en(subject)
      },
      remedy: {
        zh: () => "关闭地址转换，使每台终端使用分配的IP地址；因工作需要的，报县电子政务办公室审核备案",
        en: () => "Turn translation off so that each terminal uses its allocated address, or file the router for review"
      }
    }
  }
})

/** Every router in use has been reviewed and put on file. */
export const routersFiled = rule({
  id: "network.routers-filed",
  title: { zh: "路由器审核备案", en: "Routers reviewed and filed" },
  provisions: ["1.2.router"],
  check: approved(devices, {
    kind: "router",
    subject: deviceName,
    where: (device, moment) => device.kind === "router" && isUsed(device, moment),
    says: {
      zh: "每台在用路由器都经县电子政务办公室审核并登记备案",
      en: "Each router in use has been reviewed and put on file by the county e-government office"
    },
    breaches: { missing: "router-not-filed" }
  }),
  breaches: {
    "router-not-filed": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) => unfiled[detail.state].zh(subject),
        en: ({ subject, detail }) => unfiled[detail.state].en(subject)
      },
      remedy: {
        zh: () => "报县电子政务办公室审核并登记备案；不需要的，停用",
        en: () => "File the router with the county e-government office for review, or take it out of use"
      }
    }
  }
})
