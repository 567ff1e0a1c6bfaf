import { agencies, type ExampleAgency } from "../agencies.ts"
import { habitsOf } from "../habits.ts"
import { personOf } from "../people.ts"
import type { Row } from "../table.ts"

/** What one agency has on record. */
export interface Dossier {
  readonly terminals: Row[]
  readonly devices: Row[]
  readonly links: Row[]
  readonly uplinks: Row[]
  readonly publications: Row[]
}

/** Everything that chapter I is judged by, before it is written into files. */
export interface Registers {
  /** What the agencies have on record, by id. */
  readonly dossiers: ReadonlyMap<string, Dossier>
  readonly filings: Row[]
  readonly observations: Row[]
  readonly sightings: Row[]
  readonly blocks: Row[]
  readonly spaces: Row[]
  readonly egresses: Row[]
}

/** How many terminals each agency has. */
const terminalCounts: Readonly<Record<string, number>> = {
  mingfeng: 14,
  hualinsi: 10,
  yangping: 11,
  jiuxian: 8,
  maopingchang: 9,
  leizu: 10,
  hekou: 8,
  "government-office": 12,
  "finance-bureau": 13,
  "land-bureau": 12,
  "relocation-office": 4,
  "housing-bureau": 12,
  "real-estate-bureau": 7,
  "service-centre": 11,
  "environment-bureau": 10,
  "work-safety-bureau": 8,
  "food-and-drug-bureau": 8,
  "commerce-bureau": 11,
  "quality-bureau": 8,
  "education-bureau": 12,
  "science-bureau": 6,
  "health-bureau": 11,
  "human-resources-bureau": 10,
  "industrial-park": 9
}

/** The agencies whose network is IPv6, with the first 64 bits of their addresses. */
const ipv6: Readonly<Record<string, string>> = {
  "service-centre": "fd59:4100:2014:e::",
  "industrial-park": "2001:db8:4100:18::"
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, "0")

const hex = (number: number): string => number.toString(16).padStart(2, "0")

/** The agency's number, which its addresses and MAC addresses contain. */
const numberOf = ({ id }: ExampleAgency): number => agencies.findIndex((agency) => agency.id === id) + 1

/** An address of an agency: the same host number in its IPv4 or IPv6 block. */
const addressIn = (agency: ExampleAgency, host: number): string => {
  const prefix = ipv6[agency.id]
  return prefix === undefined ? `10.12.${numberOf(agency)}.${host}` : `${prefix}${host.toString(16)}`
}

/** A locally administered MAC address, which no manufacturer gives out. */
const macOf = (agency: ExampleAgency, kind: number, number: number): string =>
  `02:59:41:${hex(numberOf(agency))}:${hex(kind)}:${hex(number)}`

const assetOf = (agency: ExampleAgency, number: number): string =>
  `YA-${2009 + (number % 5)}-${padded(numberOf(agency), 2)}${padded(number, 3)}`

const zones = ["办公区", "业务区", "办公区", "窗口服务区"]

const antivirusNames = ["江民杀毒软件", "江民杀毒软件", "江民杀毒软件KV网络版", "Jiangmin Antivirus"]

const firstTerminalHost = 11

const terminalsOf = (agency: ExampleAgency, firstPerson: number): Row[] =>
  Array.from({ length: terminalCounts[agency.id] ?? 0 }, (_, index) => {
    const number = index + 1
    return {
      label: `${agency.prefix}-PC-${padded(number, 3)}`,
      user: personOf(firstPerson + index),
      staffNumber: habitsOf(agency.id).staffNumbers ? `${agency.prefix}${padded(number * 3, 4)}` : undefined,
      address: addressIn(agency, firstTerminalHost + index),
      mac: macOf(agency, 1, number),
      assetNumber: assetOf(agency, number),
      zone: zones[index % zones.length],
      antivirus: antivirusNames[(index + numberOf(agency)) % antivirusNames.length],
      antivirusAsset: true,
      registeredOn: `2014-06-${padded(3 + ((index * 5 + numberOf(agency)) % 24), 2)}`,
      reportedOn: `2014-07-${padded(1 + ((index * 3 + numberOf(agency)) % 20), 2)}`
    }
  })

interface DeviceSketch {
  readonly label: string
  readonly kind: string
  readonly host: number
  readonly zone: string
  readonly translates?: boolean
  readonly inUse?: boolean
}

/** Devices beside the access switch, by agency. */
const further: Readonly<Record<string, readonly DeviceSketch[]>> = {
  mingfeng: [
    { label: "RT-01", kind: "路由器", host: 3, zone: "核心区", translates: true },
    { label: "PR-02", kind: "打印机", host: 7, zone: "窗口服务区" }
  ],
  yangping: [{ label: "RT-01", kind: "路由器", host: 3, zone: "核心区", inUse: false }],
  "government-office": [
    { label: "FW-01", kind: "防火墙", host: 4, zone: "核心区" },
    { label: "SV-01", kind: "服务器", host: 6, zone: "服务器区" }
  ],
  "finance-bureau": [
    { label: "RT-01", kind: "路由器", host: 3, zone: "核心区" },
    { label: "SV-01", kind: "服务器", host: 6, zone: "服务器区" }
  ],
  "land-bureau": [
    { label: "PR-02", kind: "打印机", host: 7, zone: "窗口服务区" },
    { label: "PR-03", kind: "打印机", host: 8, zone: "办公区" }
  ],
  "service-centre": [{ label: "SV-01", kind: "服务器", host: 6, zone: "服务器区" }],
  "work-safety-bureau": [
    { label: "RT-01", kind: "宽带路由器", host: 3, zone: "核心区" },
    { label: "FW-01", kind: "防火墙", host: 4, zone: "核心区" }
  ],
  "health-bureau": [{ label: "RT-01", kind: "路由器", host: 3, zone: "核心区" }],
  "industrial-park": [{ label: "RT-01", kind: "路由器", host: 3, zone: "核心区" }]
}

/** From this many terminals on an agency has a second switch. */
const secondSwitchFrom = 9

const devicesOf = (agency: ExampleAgency): Row[] => {
  const count = terminalCounts[agency.id] ?? 0
  const sketches: readonly DeviceSketch[] = [
    { label: "SW-01", kind: "接入点交换机", host: 1, zone: "核心区" },
    ...(count >= secondSwitchFrom ? [{ label: "SW-02", kind: "交换机", host: 2, zone: "核心区" }] : []),
    ...(further[agency.id]?.filter(({ label }) => !label.startsWith("PR-")) ?? []),
    { label: "PR-01", kind: "网络打印机", host: 5, zone: "办公区" },
    ...(further[agency.id]?.filter(({ label }) => label.startsWith("PR-")) ?? [])
  ]
  return sketches.map(({ label, kind, host, zone, translates = false, inUse = true }, index) => ({
    label: `${agency.prefix}-${label}`,
    kind,
    address: inUse ? addressIn(agency, host) : undefined,
    mac: macOf(agency, 2, host),
    assetNumber: assetOf(agency, 100 + host),
    zone,
    translatesAddresses: translates,
    inUse,
    inUseSince: `201${2 + (index % 2)}-0${3 + (index % 6)}-${padded(5 + numberOf(agency), 2)}`
  }))
}

const linksOf = (agency: ExampleAgency, devices: readonly Row[], terminals: readonly Row[]): Row[] => {
  const first = `${agency.prefix}-SW-01`
  const second = devices.find(({ label }) => label === `${agency.prefix}-SW-02`)?.["label"]
  const half = Math.ceil(terminals.length / 2)
  const ends = [
    ...devices.slice(1).map(({ label }) => [first, label] as const),
    ...terminals.map(({ label }, index) => [index >= half ? (second ?? first) : first, label] as const)
  ]
  return ends.map(([from, to], index) => ({
    label: `${agency.prefix}-L-${padded(index + 1, 3)}`,
    from,
    to,
    port: `GE0/0/${index + 1}`,
    medium: index === 0 ? "光纤" : "双绞线"
  }))
}

const extranetEgress = "电子政务外网互联网出口"

const uplinkOf = (agency: ExampleAgency): Row => ({
  label: `${agency.short}政务外网上联`,
  device: `${agency.prefix}-SW-01`,
  egress: agency.id === "industrial-park" ? "园区互联网出口" : extranetEgress,
  publicAddress: agency.id === "industrial-park" ? "203.0.113.18" : "203.0.113.2",
  carrier: agency.id === "industrial-park" ? "中国联通" : "中国电信"
})

/** What an agency published beside what every agency publishes. */
const ownTitles: Readonly<Record<string, readonly string[]>> = {
  mingfeng: ["鸣凤镇2014年防汛应急预案", "鸣凤镇农村低保对象公示"],
  yangping: ["洋坪镇2014年柑橘产业发展计划"],
  leizu: ["嫘祖文化节活动安排"],
  "finance-bureau": ["2014年县级财政预算报告", "2013年县级财政决算公开", "2014年专项资金管理清单"],
  "land-bureau": ["2014年第二季度土地出让结果公示", "远安县征地补偿标准"],
  "housing-bureau": ["2014年保障性住房分配结果公示"],
  "service-centre": ["2014年7月政府采购中标公告", "鸣凤大道改造工程招标公告"],
  "environment-bureau": ["远安县2014年6月环境空气质量月报", "沮河水质监测结果", "某化工建设项目环境影响报告书受理公示"],
  "work-safety-bureau": ["2014年上半年安全生产形势分析", "矿山安全专项检查通报"],
  "food-and-drug-bureau": ["2014年食品安全专项整治方案"],
  "commerce-bureau": ["2014年第二批失信企业名单"],
  "education-bureau": ["2014年秋季义务教育阶段招生办法"],
  "health-bureau": ["县级公立医院医疗服务价格目录"],
  "human-resources-bureau": ["2014年就业创业扶持政策"]
}

const publicationsOf = (agency: ExampleAgency): Row[] =>
  [
    `${agency.short}2014年部门预算公开`,
    `${agency.short}领导分工`,
    `${agency.short}2014年上半年工作总结`,
    ...(ownTitles[agency.id] ?? [])
  ].map((title, index) => ({
    title,
    number: `YA${padded(numberOf(agency), 3)}/2014-${padded(index + 1, 5)}`,
    channel: index % 2 === 0 ? "政府信息公开系统" : "门户网站",
    publishedOn: `2014-0${4 + (index % 4)}-${padded(4 + numberOf(agency) - (index % 2), 2)}`,
    secrecyReviewedOn: `2014-0${4 + (index % 4)}-${padded(2 + numberOf(agency) - (index % 2), 2)}`,
    secrecyResult: "同意公开",
    secrecyReviewer: personOf(300 + numberOf(agency))
  }))

const topologyFiling = (agency: ExampleAgency): Row => ({
  agency: agency.short,
  kind: "网络拓扑图",
  status: "已登记",
  submittedOn: `2014-07-${padded(5 + numberOf(agency), 2)}`,
  registeredOn: `2014-07-${padded(7 + numberOf(agency), 2)}`,
  number: `远电政备〔2014〕${numberOf(agency)}号`
})

const routerFiling = (agency: string, subject: string, number: number, note: string): Row => ({
  agency,
  kind: "使用路由器",
  subject,
  status: "已登记",
  submittedOn: "2014-04-08",
  decidedOn: "2014-04-15",
  registeredOn: "2014-04-16",
  validUntil: "2015-12-31",
  number: `远电政备〔2014〕${number}号`,
  note
})

const observation = (agency: string, subject: string, publicAddress: string, observedOn: string): Row => ({
  agency,
  subject,
  kind: "公网地址",
  publicAddress,
  gateway: "10.12.0.1",
  carrier: "中国电信",
  observedOn
})

const blockOf = (agency: ExampleAgency): Row => {
  const number = numberOf(agency)
  const prefix = ipv6[agency.id]
  const spellings = [`10.12.${number}.0/24`, `10.12.${number}.0-10.12.${number}.255`, `10.12.${number}.0/255.255.255.0`]
  return {
    agency: agency.short,
    block: prefix === undefined ? (number % 4 === 0 ? spellings[number % 3] : spellings[0]) : `${prefix}/64`,
    purpose: "办公终端和网络设备"
  }
}

/** What a county without a single fault would have on record. Arithmetic only: the same every time. */
export const cleanRegisters = (): Registers => {
  let person = 0
  const dossiers = new Map<string, Dossier>()
  for (const agency of agencies) {
    const terminals = terminalsOf(agency, person)
    const devices = devicesOf(agency)
    person += terminals.length
    dossiers.set(agency.id, {
      terminals,
      devices,
      links: linksOf(agency, devices, terminals),
      uplinks: [uplinkOf(agency)],
      publications: publicationsOf(agency)
    })
  }
  return {
    dossiers,
    filings: [
      ...agencies.map(topologyFiling),
      routerFiling("鸣凤镇", "MF-RT-01", 101, "便民大厅自助终端共用一条线路"),
      routerFiling("县安监局", "AJ-RT-01", 102, "应急指挥车接入"),
      routerFiling("县卫生局", "WS-RT-01", 103, "疾控直报专线"),
      routerFiling("远安工业园区管委会", "YQ-RT-01", 104, "园区企业服务窗口"),
      routerFiling("县财政局", "CZ-RT-01", 105, "国库集中支付专线")
    ],
    observations: [
      observation("鸣凤镇", "MF-PC-002", "203.0.113.2", "2014-07-08"),
      observation("县政府办", "ZF-PC-004", "203.0.113.3", "2014-07-08"),
      observation("县教育局", "JY-PC-006", "203.0.113.2", "2014-07-09"),
      observation("县人社局", "RS-PC-001", "203.0.113.4", "2014-07-10")
    ],
    sightings: [],
    blocks: agencies.map(blockOf),
    spaces: [
      { block: "10.12.0.0/16", purpose: "远安县电子政务专网" },
      { block: "fd59:4100:2014::/48", purpose: "IPv6试点（政务服务中心）" },
      { block: "2001:db8:4100::/48", purpose: "IPv6试点（工业园区）" }
    ],
    egresses: [
      { name: extranetEgress, publicBlock: "203.0.113.0/28", gateway: "10.12.0.1", carrier: "中国电信" },
      { name: "园区互联网出口", publicBlock: "203.0.113.16/29", gateway: "10.12.0.2", carrier: "中国联通" }
    ]
  }
}

/** What a scan finds when every registered address is in use, and nothing else. */
export const sightingsOf = ({ dossiers }: Registers): Row[] =>
  agencies.flatMap(({ id }) =>
    [...(dossiers.get(id)?.devices ?? []), ...(dossiers.get(id)?.terminals ?? [])].flatMap((row, index) =>
      String(row["address"] ?? "")
        .split("、")
        .filter((address) => address !== "")
        .map((address) => ({
          address,
          mac: typeof row["mac"] === "string" ? row["mac"].split("、")[0] : undefined,
          hostName: index % 3 === 0 ? undefined : row["label"],
          seenOn: "2014-07-30"
        }))
    )
  )
