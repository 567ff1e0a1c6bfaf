import type { Locale } from "@zhengwu/core"
import type { Fault, NodeKind } from "./graph.ts"

/** What a topology picture says, in one language. */
export interface TopologyWords {
  readonly kinds: Readonly<Record<NodeKind, string>>
  readonly faults: Readonly<Record<Fault, string>>
  readonly title: (agency: string) => string
  readonly basis: (asOf: string, devices: number, lines: number, terminals: number) => string
  readonly legend: string
  readonly sound: string
  readonly terminals: (count: number) => string
  readonly unlabelledLine: string
  readonly noRoot: string
  readonly noFaults: string
  readonly node: (kind: string, name: string, neighbours: readonly string[]) => string
  readonly alone: (kind: string, name: string) => string
  readonly faulty: (kind: string, name: string, faults: readonly string[]) => string
  readonly faultyLine: (label: string, from: string, to: string, faults: readonly string[]) => string
}

const zh: TopologyWords = {
  kinds: {
    "access-switch": "接入点交换机",
    switch: "交换机",
    router: "路由器",
    firewall: "防火墙",
    server: "服务器",
    printer: "打印机",
    other: "其他设备",
    terminal: "终端",
    terminals: "多台终端",
    egress: "互联网出口",
    unregistered: "未登记"
  },
  faults: {
    unreachable: "未连到接入点",
    unlabelled: "无标识",
    "shared-label": "标识重复",
    dangling: "一端未登记",
    unclear: "未写明出口",
    private: "私自接入互联网"
  },
  title: (agency) => `${agency}网络拓扑图`,
  basis: (asOf, devices, lines, terminals) =>
    `截至 ${asOf}：网络设备 ${devices} 台，线路 ${lines} 条，终端 ${terminals} 台`,
  legend: "图例",
  sound: "正常",
  terminals: (count) => `共 ${count} 台`,
  unlabelledLine: "无标识线路",
  noRoot: "没有登记接入点交换机，拓扑没有起点。",
  noFaults: "图上没有标出问题。",
  node: (kind, name, neighbours) => `${kind}“${name}”连接：${neighbours.join("、")}。`,
  alone: (kind, name) => `${kind}“${name}”没有线路。`,
  faulty: (kind, name, faults) => `问题：${kind}“${name}”：${faults.join("、")}。`,
  faultyLine: (label, from, to, faults) => `问题：线路“${label}”（“${from}”至“${to}”）：${faults.join("、")}。`
}

const en: TopologyWords = {
  kinds: {
    "access-switch": "access switch",
    switch: "switch",
    router: "router",
    firewall: "firewall",
    server: "server",
    printer: "printer",
    other: "other device",
    terminal: "terminal",
    terminals: "terminals",
    egress: "internet egress",
    unregistered: "not registered"
  },
  faults: {
    unreachable: "not joined to an access switch",
    unlabelled: "no label",
    "shared-label": "label used twice",
    dangling: "an end is not registered",
    unclear: "egress not stated",
    private: "private internet connection"
  },
  title: (agency) => `Network topology of ${agency}`,
  basis: (asOf, devices, lines, terminals) =>
    `As of ${asOf}: devices ${devices}, lines ${lines}, terminals ${terminals}`,
  legend: "Legend",
  sound: "in order",
  terminals: (count) => `${count} in all`,
  unlabelledLine: "line without a label",
  noRoot: "No access switch is registered: the topology has no starting point.",
  noFaults: "Nothing is marked as a fault.",
  node: (kind, name, neighbours) => `The ${kind} "${name}" is joined to ${neighbours.join(", ")}.`,
  alone: (kind, name) => `The ${kind} "${name}" has no line.`,
  faulty: (kind, name, faults) => `Fault: ${kind} "${name}": ${faults.join(", ")}.`,
  faultyLine: (label, from, to, faults) => `Fault: line "${label}" ("${from}" to "${to}"): ${faults.join(", ")}.`
}

/** The words of a language. */
export const topologyWords = (locale: Locale): TopologyWords => (locale === "en" ? en : zh)
