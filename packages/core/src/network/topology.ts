import { filed, notFiled } from "../filing/index.ts"
import { all } from "../kernel/check.ts"
import { distinct } from "../kernel/checks/distinct.ts"
import { each } from "../kernel/checks/each.ts"
import { nodes, reachable } from "../kernel/checks/reachable.ts"
import { rule } from "../kernel/rule.ts"
import { type Device, deviceName, devices, type Link, links } from "./devices.ts"
import { topologyDeadline } from "./parameters.ts"
import { type Terminal, terminalName, terminals } from "./terminals.ts"

/** The topology diagram was filed with the authority by the deadline, and registered. */
export const topologyFiled = rule({
  id: "network.topology-filed",
  title: { zh: "网络拓扑图按期上报登记", en: "Topology diagram filed in time" },
  provisions: ["1.1.topology"],
  check: filed({
    kind: "topology",
    deadline: topologyDeadline,
    breaches: { missing: "topology-not-filed", late: "topology-filed-late", rejected: "topology-rejected" }
  }),
  breaches: {
    "topology-not-filed": {
      severity: "high",
      message: notFiled({ zh: "网络拓扑图", en: "topology diagram" }),
      remedy: {
        zh: () => "绘制网络拓扑图，报县电子政务办公室登记",
        en: () => "Draw the topology diagram and file it with the county e-government office"
      }
    },
    "topology-filed-late": {
      severity: "low",
      message: {
        zh: ({ detail, given }) => `网络拓扑图于${detail.submittedOn}上报，晚于期限${given.deadline}`,
        en: ({ detail, given }) =>
          `The topology diagram was filed on ${detail.submittedOn}, after the deadline ${given.deadline}`
      },
      remedy: {
        zh: () => "向县电子政务办公室说明逾期原因，今后按期上报",
        en: () => "Explain the delay to the county e-government office and file in time in future"
      }
    },
    "topology-rejected": {
      severity: "high",
      message: {
        zh: () => "上报的网络拓扑图被退回，未重新上报",
        en: () => "The topology diagram was rejected and not filed again"
      },
      remedy: {
        zh: () => "按退回意见修改网络拓扑图，重新上报登记",
        en: () => "Correct the diagram as the rejection says and file it again"
      }
    }
  }
})

/** Every device and terminal is connected to an access switch through the agency's lines. */
export const topologyRooted = rule({
  id: "network.topology-rooted",
  title: { zh: "以接入点交换机为起点的完整拓扑", en: "Topology complete from the access switch" },
  provisions: ["1.1.topology"],
  check: reachable<Link, Device | Terminal, "no-access-switch", "node-unreachable", "link-dangling", "link-ambiguous">({
    says: {
      zh: "单位有在用的接入点交换机，每台在用设备和终端都能沿线路连到它；线路两端都是已登记的设备或终端，且分得清是哪一个",
      en: "The agency has an access switch in use; every device in use and every terminal is joined to it by lines; both ends of a line are registered, and it is clear which is meant"
    },
    nodes: [
      nodes(devices, deviceName, {
        isRoot: ({ kind, inUse }) => kind === "access-switch" && inUse !== false,
        isIdle: ({ inUse }) => inUse === false
      }),
      nodes(terminals, terminalName)
    ],
    links,
    ends: { fields: ["from", "to"], from: ({ from }) => from, to: ({ to }) => to },
    breaches: {
      rootless: "no-access-switch",
      unreachable: "node-unreachable",
      dangling: "link-dangling",
      ambiguous: "link-ambiguous"
    }
  }),
  breaches: {
    "no-access-switch": {
      severity: "high",
      message: {
        zh: () => "网络设备登记表中没有在用的接入点交换机，拓扑没有起点",
        en: () => "The device register has no access switch in use: the topology has no starting point"
      },
      remedy: {
        zh: () => "登记接入点交换机，并以它为起点理清网络拓扑",
        en: () => "Register the access switch and sort out the topology from it"
      }
    },
    "node-unreachable": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `“${subject}”没有线路连到接入点交换机`,
        en: ({ subject }) => `No line joins "${subject}" to the access switch`
      },
      remedy: {
        zh: ({ subject }) => `登记“${subject}”所接的线路；已停用的，从登记表中注销`,
        en: ({ subject }) =>
          `Register the line that "${subject}" is on, or strike it off the register if it is out of use`
      }
    },
    "link-dangling": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) =>
          `线路“${subject}”的${detail.end === "from" ? `起点“${record.from}”` : detail.end === "to" ? `终点“${record.to}”` : `两端“${record.from}”和“${record.to}”`}不是已登记的设备或终端`,
        en: ({ subject, record, detail }) =>
          detail.end === "both"
            ? `Neither end of line "${subject}" ("${record.from}", "${record.to}") is a registered device or terminal`
            : `Line "${subject}" ends at "${detail.end === "from" ? record.from : record.to}", which is no registered device or terminal`
      },
      remedy: {
        zh: () => "登记该端的设备或终端，或更正线路登记",
        en: () => "Register the device or terminal at that end, or correct the line's entry"
      }
    },
    "link-ambiguous": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `有设备也有终端叫“${subject}”，一端写“${subject}”的线路分不清接的是哪一个`,
        en: ({ subject }) =>
          `Both a device and a terminal are called "${subject}": a line that ends at "${subject}" does not say which is meant`
      },
      remedy: {
        zh: ({ subject }) => `给叫“${subject}”的设备或终端换一个标识，并更正所接线路的登记`,
        en: ({ subject }) =>
          `Give the device or the terminal that is called "${subject}" another label, and correct the entries of its lines`
      }
    }
  }
})

/** Every device and terminal belongs to a functional zone. */
export const zoned = rule({
  id: "network.zoned",
  title: { zh: "功能划分清楚", en: "Functional zones assigned" },
  provisions: ["1.1.topology"],
  check: all(
    each(devices, {
      breach: "device-without-zone",
      says: { zh: "每台网络设备都划入一个功能区", en: "Each network device belongs to a functional zone" },
      needs: ["zone"],
      where: ({ inUse }) => inUse !== false
    }),
    each(terminals, {
      breach: "terminal-without-zone",
      says: { zh: "每台终端都划入一个功能区", en: "Each terminal belongs to a functional zone" },
      needs: ["zone"]
    })
  ),
  breaches: {
    "device-without-zone": {
      severity: "low",
      message: {
        zh: ({ subject }) => `设备“${subject}”未划分功能区`,
        en: ({ subject }) => `Device "${subject}" has no functional zone`
      },
      remedy: {
        zh: ({ subject }) => `在网络设备登记表中填写“${subject}”所属的功能区`,
        en: ({ subject }) => `Enter the functional zone of "${subject}" in the device register`
      }
    },
    "terminal-without-zone": {
      severity: "low",
      message: {
        zh: ({ subject }) => `终端“${subject}”未划分功能区`,
        en: ({ subject }) => `Terminal "${subject}" has no functional zone`
      },
      remedy: {
        zh: ({ subject }) => `在终端登记表中填写“${subject}”所属的功能区`,
        en: ({ subject }) => `Enter the functional zone of "${subject}" in the terminal register`
      }
    }
  }
})

const unlabelled = {
  severity: "low",
  remedy: {
    zh: () => "制作并粘贴标识，在登记表中填写",
    en: () => "Attach a label and enter it in the register"
  }
} as const

const sharedLabel = {
  severity: "medium",
  remedy: {
    zh: () => "重新编号，使标识在本单位内唯一",
    en: () => "Renumber, so that each label is used once within the agency"
  }
} as const

/** Every device, line and terminal has a label, used once within the agency among its kind. */
export const labelled = rule({
  id: "network.labelled",
  title: { zh: "设备、线路、终端标识齐全", en: "Devices, lines and terminals labelled" },
  provisions: ["1.1.topology"],
  check: all(
    each(devices, {
      breach: "device-unlabelled",
      says: { zh: "每台网络设备都有标识", en: "Each network device has a label" },
      needs: ["label"]
    }),
    each(links, {
      breach: "link-unlabelled",
      says: { zh: "每条线路都有标识", en: "Each line has a label" },
      needs: ["label"]
    }),
    each(terminals, {
      breach: "terminal-unlabelled",
      says: { zh: "每台终端都有标识", en: "Each terminal has a label" },
      needs: ["label"]
    }),
    distinct(devices, {
      breach: "device-label-shared",
      says: { zh: "网络设备的标识在单位内不重复", en: "Labels of network devices differ within an agency" },
      key: ({ label }) => label,
      fields: ["label"],
      within: "agency"
    }),
    distinct(links, {
      breach: "link-label-shared",
      says: { zh: "线路的标识在单位内不重复", en: "Labels of lines differ within an agency" },
      key: ({ label }) => label,
      fields: ["label"],
      within: "agency"
    }),
    distinct(terminals, {
      breach: "terminal-label-shared",
      says: { zh: "终端的标识在单位内不重复", en: "Labels of terminals differ within an agency" },
      key: ({ label }) => label,
      among: [terminalName],
      fields: ["label"],
      within: "agency"
    })
  ),
  breaches: {
    "device-unlabelled": {
      ...unlabelled,
      message: {
        zh: ({ subject }) => `设备“${subject}”没有标识`,
        en: ({ subject }) => `Device "${subject}" has no label`
      }
    },
    "link-unlabelled": {
      ...unlabelled,
      message: {
        zh: ({ subject }) => `线路“${subject}”没有标识`,
        en: ({ subject }) => `Line "${subject}" has no label`
      }
    },
    "terminal-unlabelled": {
      ...unlabelled,
      message: {
        zh: ({ subject }) => `终端“${subject}”没有标识`,
        en: ({ subject }) => `Terminal "${subject}" has no label`
      }
    },
    "device-label-shared": {
      ...sharedLabel,
      message: {
        zh: ({ detail }) => `${detail.count}台设备共用标识“${detail.value}”`,
        en: ({ detail }) => `${detail.count} devices share the label "${detail.value}"`
      }
    },
    "link-label-shared": {
      ...sharedLabel,
      message: {
        zh: ({ detail }) => `${detail.count}条线路共用标识“${detail.value}”`,
        en: ({ detail }) => `${detail.count} lines share the label "${detail.value}"`
      }
    },
    "terminal-label-shared": {
      ...sharedLabel,
      message: {
        zh: ({ detail }) => `${detail.count}台终端共用标识“${detail.value}”`,
        en: ({ detail }) => `${detail.count} terminals share the label "${detail.value}"`
      }
    }
  }
})
