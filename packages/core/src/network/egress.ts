import { addressKey, blockBounds, contains, intervalSet } from "../ip/index.ts"
import { all, whereSupplied } from "../kernel/check.ts"
import { each, eachBeside } from "../kernel/checks/each.ts"
import { folded } from "../kernel/field.ts"
import { rule } from "../kernel/rule.ts"
import {
  type AccessObservation,
  accessObservations,
  type Egress,
  egresses,
  type Uplink,
  uplinks
} from "./internet-access.ts"

/** Whether some egress has something, where those that do not state it might. */
const someHas = (isFound: boolean, stated: readonly unknown[]): boolean | undefined =>
  isFound || (stated.length > 0 && stated.every((each) => each !== undefined) ? false : undefined)

/** Whether a public address is one of a unified egress; `undefined` when it may be one that is not stated. */
const isPublicAddressOf = (others: readonly Egress[], address: string): boolean | undefined => {
  const stated = others.map(({ publicBlock }) => publicBlock)
  const blocks = stated.flatMap((block) => (block === undefined ? [] : (blockBounds(block) ?? [])))
  const key = addressKey(address)
  return someHas(key !== undefined && contains(intervalSet(blocks), key), stated)
}

/** Whether a gateway is that of a unified egress; `undefined` when it may be one that is not stated. */
const isGatewayOf = (others: readonly Egress[], address: string): boolean | undefined => {
  const stated = others.map(({ gateway }) => gateway)
  return someHas(stated.includes(address), stated)
}

/** A sign against it decides, else one for it; without either it cannot be told where some sign cannot be read. */
const agreed = (signs: readonly (boolean | undefined)[]): boolean | undefined =>
  signs.includes(false) || signs.length === 0 ? false : signs.includes(true) ? true : undefined

/**
 * Whether an observed access goes through the unified egress: by the gateway and the public address it was seen with.
 * A carrier's line, a mobile network and a second network card of which nothing else is known do not.
 */
const goesThroughEgress = ({ gateway, publicAddress }: AccessObservation, others: readonly Egress[]) =>
  agreed([
    ...(gateway === undefined ? [] : [isGatewayOf(others, gateway)]),
    ...(publicAddress === undefined ? [] : [isPublicAddressOf(others, publicAddress)])
  ])

/** Whether a declared connection goes through a unified egress: by the name and the public address that it states. */
const endsAtEgress = ({ egress, publicAddress }: Uplink, others: readonly Egress[]) =>
  agreed([
    ...(egress === undefined ? [] : [others.some(({ name }) => folded(name) === folded(egress))]),
    ...(publicAddress === undefined ? [] : [isPublicAddressOf(others, publicAddress)])
  ])

const kinds: Readonly<Record<AccessObservation["kind"], { readonly zh: string; readonly en: string }>> = {
  "public-address": { zh: "公网地址", en: "a public address" },
  "carrier-line": { zh: "运营商宽带", en: "a carrier's line" },
  "mobile-network": { zh: "移动网络", en: "a mobile network" },
  "second-gateway": { zh: "第二网关", en: "a second gateway" },
  "dual-homed": { zh: "双网卡", en: "a second network card" }
}

/** Every internet access of an agency, declared or observed, goes through the county's unified egress. */
export const singleEgress = rule({
  id: "network.single-egress",
  title: { zh: "统一使用政务外网互联网出口", en: "One unified internet egress" },
  provisions: ["1.1.egress"],
  check: all(
    each(uplinks, {
      breach: "uplink-unclear",
      says: {
        zh: "申报的每条互联网接入都写明出口名称或公网地址",
        en: "Each declared internet connection states its egress or its public address"
      },
      needs: [["egress", "publicAddress"]]
    }),
    eachBeside(uplinks, {
      breach: "private-uplink",
      says: {
        zh: "申报的每条互联网接入都经统一互联网出口（按出口名称或公网地址认定）",
        en: "Each declared internet connection goes through a unified egress, by its name or public address"
      },
      beside: egresses,
      where: ({ egress, publicAddress }) => egress !== undefined || publicAddress !== undefined,
      holds: endsAtEgress,
      lacks: ["publicBlock"]
    }),
    whereSupplied(
      eachBeside(accessObservations, {
        breach: "private-access",
        says: {
          zh: "监测发现的每次互联网访问都经统一互联网出口",
          en: "Each internet access that was observed goes through a unified egress"
        },
        beside: egresses,
        where: ({ observedOn }, { asOf }) => observedOn <= asOf,
        holds: goesThroughEgress,
        lacks: ["gateway", "publicBlock"]
      })
    )
  ),
  breaches: {
    "uplink-unclear": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `互联网接入“${subject}”未写明经哪个出口`,
        en: ({ subject }) => `Internet connection "${subject}" does not say which egress it goes through`
      },
      remedy: {
        zh: ({ subject }) => `查明“${subject}”所经的出口，在登记表中填写出口名称或公网地址`,
        en: ({ subject }) =>
          `Find out which egress "${subject}" goes through, and enter its name or the public address in the register`
      }
    },
    "private-uplink": {
      severity: "high",
      message: {
        zh: ({ subject }) => `互联网接入“${subject}”不经统一互联网出口，属私自接入互联网`,
        en: ({ subject }) =>
          `Internet connection "${subject}" does not go through the unified egress: it is a private one`
      },
      remedy: {
        zh: () => "拆除该接入，改经电子政务外网互联网出口；登记有误的，更正登记表",
        en: () => "Remove the connection and use the extranet's egress, or correct the register if it is wrong"
      }
    },
    "private-access": {
      severity: "high",
      message: {
        zh: ({ subject, record }) => `${record.observedOn}发现“${subject}”通过${kinds[record.kind].zh}私自接入互联网`,
        en: ({ subject, record }) =>
          `On ${record.observedOn} "${subject}" was found on the internet through ${kinds[record.kind].en}`
      },
      remedy: {
        zh: ({ subject }) => `断开“${subject}”的该项接入，查明原因并报县电子政务办公室`,
        en: ({ subject }) =>
          `Disconnect that access of "${subject}", find out why, and tell the county e-government office`
      }
    }
  }
})
