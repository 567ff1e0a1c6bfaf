import { covers } from "../kernel/checks/covers.ts"
import { each } from "../kernel/checks/each.ts"
import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { type Channel, channels } from "./channel-records.ts"
import { displayDevices, integratedChannels } from "./parameters.ts"
import { deviceTitles, type DisplayDevice, type Site, sites } from "./site-records.ts"

const showsOn = ({ showsOnPhone, showsOnTablet }: Site, device: DisplayDevice): boolean =>
  (device === "phone" ? showsOnPhone : showsOnTablet) === true

/**
 * Each website in use shows properly on the devices beside the desktop.
 *
 * @provision 3.6.channels
 */
export const multiDevice = rule({
  id: "website.multi-device",
  title: { zh: "网站多终端展示", en: "Websites on several devices" },
  provisions: ["3.6.channels"],
  check: each(sites, {
    breach: "device-not-supported",
    says: (given) => ({
      zh: `每个在用网站都适配${given.required.map((device) => deviceTitles[device].zh).join("、")}`,
      en: `Each website in use shows properly on ${given.required.map((device) => deviceTitles[device].en).join(", ")}`
    }),
    needs: [["showsOnPhone", "showsOnTablet"]],
    given: { required: displayDevices },
    where: ({ inUse }) => inUse !== false,
    holds: (site, { required }) => required.every((device) => showsOn(site, device)),
    detail: (site, { required }) => ({ unsupported: required.filter((device) => !showsOn(site, device)) })
  }),
  breaches: {
    "device-not-supported": {
      severity: "low",
      message: {
        zh: ({ subject, detail }) =>
          `网站“${subject}”没有适配${detail.unsupported.map((device) => deviceTitles[device].zh).join("、")}`,
        en: ({ subject, detail }) =>
          `Website "${subject}" does not show properly on ${detail.unsupported.map((device) => deviceTitles[device].en).join(", ")}`
      },
      remedy: {
        zh: () => "改造页面，使其适配各类终端；改版的，先报县电子政务办公室审批",
        en: () => "Adapt its pages to every device; a redesign is first approved by the county e-government office"
      }
    }
  }
})

const kinds: ReadonlyMap<string, Text> = new Map(
  channels.fields.flatMap(({ choices }) => choices.map(({ value, title }) => [value, title] as const))
)

const titleOf = (kind: Channel["kind"]): Text => kinds.get(kind) ?? { zh: kind, en: kind }

/**
 * The websites are joined to each kind of platform that the notice lists.
 *
 * @provision 3.6.channels
 */
export const channelsIntegrated = rule({
  id: "website.channels",
  title: { zh: "与其他信息化平台融合", en: "Integration with other platforms" },
  provisions: ["3.6.channels"],
  check: covers(channels, {
    breach: "channel-missing",
    says: {
      zh: "政府网站与通知列举的每类信息化平台都有融合",
      en: "Websites are integrated with each kind of platform that the notice lists"
    },
    given: { required: integratedChannels },
    topic: ({ kind, inUse }) => (inUse === false ? undefined : kind),
    expected: (_, { required }) => required.map((kind) => ({ id: kind, title: titleOf(kind) }))
  }),
  breaches: {
    "channel-missing": {
      severity: "low",
      message: {
        zh: ({ detail }) => `政府网站没有与${detail.title.zh}融合`,
        en: ({ detail }) => `The website is not integrated with any platform of the kind: ${detail.title.en}`
      },
      remedy: {
        zh: ({ detail }) => `开通或接入${detail.title.zh}，并登记账号或入口`,
        en: ({ detail }) => `Open or join a platform of the kind "${detail.title.en}" and enter it in the list`
      }
    }
  }
})
