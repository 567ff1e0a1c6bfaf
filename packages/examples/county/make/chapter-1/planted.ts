import type { Row } from "../table.ts"
import { type Dossier, type Registers, sightingsOf } from "./clean.ts"

/** One fault put into the clean registers. */
interface Planted {
  /** The faults that it shows as: rule and code. */
  readonly breaches: readonly string[]
  /** What was done, as one would tell it. */
  readonly story: string
  /** Puts it there. */
  readonly plant: (registers: Registers) => void
}

const isRow = (row: Row | undefined, what: string): Row => {
  if (row === undefined) throw new RangeError(`There is no ${what}`)
  return row
}

const all = ({ dossiers }: Registers, set: keyof Dossier): readonly Row[] =>
  [...dossiers.values()].flatMap((dossier) => dossier[set])

const called = (registers: Registers, set: keyof Dossier, name: string): Row =>
  isRow(
    all(registers, set).find(({ label, title }) => label === name || title === name),
    name
  )

const change = (row: Row, values: Row): void => {
  Object.assign(row, values)
}

const terminal = (registers: Registers, label: string, values: Row): void =>
  change(called(registers, "terminals", label), values)

const device = (registers: Registers, label: string, values: Row): void =>
  change(called(registers, "devices", label), values)

const publication = (registers: Registers, title: string, values: Row): void =>
  change(called(registers, "publications", title), values)

const linkTo = (registers: Registers, end: string): Row =>
  isRow(
    all(registers, "links").find(({ to }) => to === end),
    `line to ${end}`
  )

const dossier = (registers: Registers, agency: string): Dossier => {
  const found = registers.dossiers.get(agency)
  if (found === undefined) throw new RangeError(`There is no agency ${agency}`)
  return found
}

const topology = ({ filings }: Registers, agency: string): Row =>
  isRow(
    filings.find((filing) => filing["agency"] === agency && filing["kind"] === "网络拓扑图"),
    `topology filing of ${agency}`
  )

const router = ({ filings }: Registers, label: string): Row =>
  isRow(
    filings.find(({ subject }) => subject === label),
    `router filing of ${label}`
  )

const remove = (rows: Row[], row: Row): void => {
  rows.splice(rows.indexOf(row), 1)
}

/** Faults of the agencies' registers, the county's allocation and the filings, agency by agency. */
export const plantedInRegisters: readonly Planted[] = [
  // 鸣凤镇
  {
    breaches: ["ip.registered not-registered"],
    story: "MF-PC-006 的登记日期写在了将来",
    plant: (r) => terminal(r, "MF-PC-006", { registeredOn: "2014-09-01" })
  },
  // 花林寺镇
  {
    breaches: ["ip.allocated terminal-address-not-allocated"],
    story: "HL-PC-003 用了自配的私网地址",
    plant: (r) => terminal(r, "HL-PC-003", { address: "192.168.1.7" })
  },
  {
    breaches: ["ip.allocated terminal-address-not-allocated"],
    story: "HL-PC-004 用了洋坪镇地址段内的地址",
    plant: (r) => terminal(r, "HL-PC-004", { address: "10.12.3.30" })
  },
  {
    breaches: ["ip.allocated terminal-address-not-allocated", "ip.one-person-one-machine-one-ip address-shared"],
    story: "HL-PC-005 盗用了鸣凤镇 MF-PC-003 的地址",
    plant: (r) => terminal(r, "HL-PC-005", { address: "10.12.1.13" })
  },
  {
    breaches: ["ip.allocated device-address-not-allocated"],
    story: "HL-PR-01 的地址没有分配给任何单位",
    plant: (r) => device(r, "HL-PR-01", { address: "10.12.99.5" })
  },
  {
    breaches: ["network.single-egress private-access"],
    story: "HL-PC-003 一机两网",
    plant: (r) =>
      r.observations.push({
        agency: "花林寺镇",
        subject: "HL-PC-003",
        kind: "一机两网",
        gateway: "192.168.1.1",
        observedOn: "2014-07-22"
      })
  },
  // 洋坪镇
  {
    breaches: ["network.zoned device-without-zone"],
    story: "YP-PR-01 没有划分功能区",
    plant: (r) => device(r, "YP-PR-01", { zone: undefined })
  },
  {
    breaches: ["network.labelled terminal-label-shared"],
    story: "两台终端都贴着 YP-PC-003",
    plant: (r) => {
      change(linkTo(r, "YP-PC-004"), { to: "YP-PC-003" })
      terminal(r, "YP-PC-004", { label: "YP-PC-003" })
    }
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip asset-shared"],
    story: "YP-PC-007 登记了嫘祖镇 LZ-PC-007 的资产编号",
    plant: (r) => terminal(r, "YP-PC-007", { assetNumber: called(r, "terminals", "LZ-PC-007")["assetNumber"] })
  },
  // 旧县镇
  {
    breaches: ["network.topology-rooted no-access-switch"],
    story: "设备表和线路表只有表头",
    plant: (r) => {
      dossier(r, "jiuxian").devices.length = 0
      dossier(r, "jiuxian").links.length = 0
    }
  },
  // 茅坪场镇
  {
    breaches: ["ip.one-person-one-machine-one-ip name-shared"],
    story: "MP-PC-002 和 MP-PC-004 是同一个人，单位不用工号",
    plant: (r) => terminal(r, "MP-PC-004", { user: called(r, "terminals", "MP-PC-002")["user"] })
  },
  {
    breaches: ["network.single-egress private-access"],
    story: "MP-PC-006 接了运营商宽带",
    plant: (r) =>
      r.observations.push({
        agency: "茅坪场镇",
        subject: "MP-PC-006",
        kind: "ADSL",
        publicAddress: "198.51.100.24",
        carrier: "中国联通",
        observedOn: "2014-07-23"
      })
  },
  // 嫘祖镇
  {
    breaches: ["ip.one-person-one-machine-one-ip person-shared"],
    story: "LZ-PC-005 的使用人又登记了 LZ-PC-006",
    plant: (r) => {
      const { user, staffNumber } = called(r, "terminals", "LZ-PC-005")
      terminal(r, "LZ-PC-006", { user, staffNumber })
    }
  },
  {
    breaches: ["network.topology-filed topology-not-filed"],
    story: "拓扑图还是草稿",
    plant: (r) =>
      change(topology(r, "嫘祖镇"), {
        status: "草稿",
        submittedOn: undefined,
        registeredOn: undefined,
        number: undefined
      })
  },
  // 河口乡
  {
    breaches: ["network.topology-filed topology-not-filed"],
    story: "没有上报拓扑图",
    plant: (r) => remove(r.filings, topology(r, "河口乡"))
  },
  // 县财政局
  {
    breaches: ["network.topology-filed topology-rejected"],
    story: "拓扑图被退回，未再上报",
    plant: (r) =>
      change(topology(r, "县财政局"), {
        status: "已退回",
        decidedOn: "2014-07-21",
        registeredOn: undefined,
        number: undefined,
        note: "拓扑图缺少功能区划分"
      })
  },
  {
    breaches: ["network.no-address-translation translates-addresses", "network.routers-filed router-not-filed"],
    story: "路由器 CZ-RT-01 转换地址，报备被驳回",
    plant: (r) => {
      device(r, "CZ-RT-01", { translatesAddresses: true })
      change(router(r, "CZ-RT-01"), {
        status: "驳回",
        registeredOn: undefined,
        validUntil: undefined,
        number: undefined,
        note: "未说明转换地址的必要"
      })
    }
  },
  {
    breaches: ["security.antivirus-installed antivirus-missing", "security.assets-registered asset-not-registered"],
    story: "CZ-PC-003 装的是别的杀毒软件，自然没有江民的资产登记",
    plant: (r) => terminal(r, "CZ-PC-003", { antivirus: "360安全卫士", antivirusAsset: false })
  },
  {
    breaches: ["security.antivirus-installed antivirus-missing"],
    story: "CZ-PC-007 没有登记杀毒软件",
    plant: (r) => terminal(r, "CZ-PC-007", { antivirus: undefined })
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip several-addresses"],
    story: "CZ-PC-005 用两个地址",
    plant: (r) => terminal(r, "CZ-PC-005", { address: "10.12.9.15、10.12.9.40" })
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip address-shared"],
    story: "CZ-PC-008 与 CZ-PC-006 共用地址",
    plant: (r) => terminal(r, "CZ-PC-008", { address: "10.12.9.16" })
  },
  {
    breaches: ["network.zoned terminal-without-zone"],
    story: "CZ-PC-009 没有划分功能区",
    plant: (r) => terminal(r, "CZ-PC-009", { zone: undefined })
  },
  {
    breaches: ["ip.registered not-reported"],
    story: "CZ-PC-010 没有报备",
    plant: (r) => terminal(r, "CZ-PC-010", { reportedOn: undefined })
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip mac-shared"],
    story: "CZ-PC-011 抄了住建局 ZJ-PC-004 的MAC地址",
    plant: (r) => terminal(r, "CZ-PC-011", { mac: called(r, "terminals", "ZJ-PC-004")["mac"] })
  },
  {
    breaches: ["network.single-egress private-uplink"],
    story: "另拉了一条宽带",
    plant: (r) =>
      dossier(r, "finance-bureau").uplinks.push({
        label: "办公楼宽带",
        device: "CZ-RT-01",
        publicAddress: "198.51.100.20",
        carrier: "中国移动"
      })
  },
  {
    breaches: ["network.single-egress private-access"],
    story: "CZ-PC-012 插了无线上网卡",
    plant: (r) =>
      r.observations.push({
        agency: "县财政局",
        subject: "CZ-PC-012",
        kind: "无线上网卡",
        publicAddress: "198.51.100.77",
        carrier: "中国移动",
        observedOn: "2014-07-24"
      })
  },
  {
    breaches: ["security.secrecy-reviewed published-without-clearance"],
    story: "专项资金清单未经保密审查就发布",
    plant: (r) =>
      publication(r, "2014年专项资金管理清单", {
        secrecyReviewedOn: undefined,
        secrecyResult: undefined,
        secrecyReviewer: undefined
      })
  },
  // 县国土资源局
  {
    breaches: ["network.topology-rooted link-dangling"],
    story: "一条线路接到没有登记的 GT-PC-031",
    plant: (r) =>
      dossier(r, "land-bureau").links.push({
        label: "GT-L-020",
        from: "GT-SW-02",
        to: "GT-PC-031",
        port: "GE0/0/20",
        medium: "双绞线"
      })
  },
  {
    breaches: ["network.labelled link-unlabelled"],
    story: "到 GT-PC-003 的线路没有标识",
    plant: (r) => change(linkTo(r, "GT-PC-003"), { label: undefined })
  },
  {
    breaches: ["network.labelled link-label-shared"],
    story: "到 GT-PC-005 的线路与到 GT-PC-004 的同号",
    plant: (r) => change(linkTo(r, "GT-PC-005"), { label: linkTo(r, "GT-PC-004")["label"] })
  },
  {
    breaches: ["network.labelled device-unlabelled"],
    story: "打印机 GT-PR-03 掉了标识，线路改写资产编号",
    plant: (r) => {
      change(linkTo(r, "GT-PR-03"), { to: called(r, "devices", "GT-PR-03")["assetNumber"] })
      device(r, "GT-PR-03", { label: undefined })
    }
  },
  {
    breaches: ["network.labelled device-label-shared"],
    story: "两台打印机都叫 GT-PR-01",
    plant: (r) => {
      change(linkTo(r, "GT-PR-02"), { to: "GT-PR-01" })
      device(r, "GT-PR-02", { label: "GT-PR-01" })
    }
  },
  // 县搬迁办
  {
    breaches: ["network.topology-filed topology-not-filed"],
    story: "拓扑图上报后又撤回",
    plant: (r) =>
      change(topology(r, "县搬迁办"), {
        status: "已撤回",
        registeredOn: undefined,
        withdrawnOn: "2014-07-20",
        number: undefined
      })
  },
  // 县住建局
  {
    breaches: ["network.topology-filed topology-filed-late"],
    story: "拓扑图晚了一天",
    plant: (r) =>
      change(topology(r, "县住建局"), {
        status: "已上报",
        submittedOn: "2014-08-01",
        registeredOn: undefined,
        number: undefined
      })
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip address-missing"],
    story: "ZJ-PC-006 没有地址",
    plant: (r) => terminal(r, "ZJ-PC-006", { address: undefined })
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip machine-missing"],
    story: "ZJ-PC-007 既无资产编号，也无MAC地址",
    plant: (r) => terminal(r, "ZJ-PC-007", { assetNumber: undefined, mac: undefined })
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip person-missing"],
    story: "ZJ-PC-008 没有使用人",
    plant: (r) => terminal(r, "ZJ-PC-008", { user: undefined, staffNumber: undefined })
  },
  {
    breaches: ["ip.one-person-one-machine-one-ip several-persons"],
    story: "ZJ-PC-009 两人共用",
    plant: (r) => terminal(r, "ZJ-PC-009", { user: "周小涛、吴小敏" })
  },
  {
    breaches: ["network.labelled terminal-unlabelled"],
    story: "ZJ-PC-010 没有标识，线路写资产编号",
    plant: (r) => {
      change(linkTo(r, "ZJ-PC-010"), { to: called(r, "terminals", "ZJ-PC-010")["assetNumber"] })
      terminal(r, "ZJ-PC-010", { label: undefined })
    }
  },
  {
    breaches: ["network.topology-rooted node-unreachable"],
    story: "ZJ-PC-011 没有登记线路",
    plant: (r) => remove(dossier(r, "housing-bureau").links, linkTo(r, "ZJ-PC-011"))
  },
  {
    breaches: ["network.topology-rooted link-ambiguous"],
    story: "打印机 ZJ-PR-01 贴了终端 ZJ-PC-001 的标识",
    plant: (r) => {
      change(linkTo(r, "ZJ-PR-01"), { to: "ZJ-PC-001" })
      device(r, "ZJ-PR-01", { label: "ZJ-PC-001" })
    }
  },
  {
    breaches: ["ip.registered not-registered"],
    story: "ZJ-PC-012 没有登记日期",
    plant: (r) => terminal(r, "ZJ-PC-012", { registeredOn: undefined })
  },
  {
    breaches: ["security.secrecy-reviewed published-without-clearance"],
    story: "分配结果经审查不予公开，仍然发布",
    plant: (r) => publication(r, "2014年保障性住房分配结果公示", { secrecyResult: "不予公开" })
  },
  // 县政务服务中心
  {
    breaches: ["ip.one-person-one-machine-one-ip several-machines"],
    story: "ZW-PC-002 登记了两块网卡",
    plant: (r) => terminal(r, "ZW-PC-002", { mac: "02:59:41:0e:01:02、02:59:41:0e:01:62" })
  },
  {
    breaches: ["ip.allocated terminal-address-not-allocated"],
    story: "ZW-PC-005 的 IPv6 地址不在分配的前缀内",
    plant: (r) => terminal(r, "ZW-PC-005", { address: "fd59:4100:2014:f::15" })
  },
  // 县环保局
  {
    breaches: ["security.secrecy-reviewed published-without-clearance"],
    story: "水质监测结果先发布后审查",
    plant: (r) => publication(r, "沮河水质监测结果", { secrecyReviewedOn: "2014-07-25" })
  },
  {
    breaches: ["security.assets-registered asset-not-registered"],
    story: "HB-PC-006 没有做资产登记",
    plant: (r) => terminal(r, "HB-PC-006", { antivirusAsset: false })
  },
  // 县安监局
  {
    breaches: ["network.no-address-translation translates-addresses"],
    story: "防火墙 AJ-FW-01 开了地址转换，没有报备",
    plant: (r) => device(r, "AJ-FW-01", { translatesAddresses: true })
  },
  {
    breaches: ["network.routers-filed router-not-filed"],
    story: "路由器 AJ-RT-01 的备案已过期",
    plant: (r) => change(router(r, "AJ-RT-01"), { validUntil: "2014-06-30" })
  },
  // 县药监局
  {
    breaches: ["security.antivirus-installed antivirus-missing"],
    story: "YJ-PC-003 装的是别的杀毒软件",
    plant: (r) => terminal(r, "YJ-PC-003", { antivirus: "金山毒霸" })
  },
  // 县工商局、县质监局
  {
    breaches: ["ip.one-person-one-machine-one-ip person-shared"],
    story: "质监局 ZL-PC-003 的使用人借调工商局，两边各登记一台",
    plant: (r) => {
      const { user, staffNumber } = called(r, "terminals", "ZL-PC-003")
      terminal(r, "GS-PC-007", { user, staffNumber })
    }
  },
  {
    breaches: ["ip.blocks-disjoint block-outside-county"],
    story: "质监局另有一个全县地址空间之外的地址段",
    plant: ({ blocks }) => blocks.push({ agency: "县质监局", block: "172.16.8.0/24", purpose: "检测业务（省局专网）" })
  },
  // 县教育局：已按期上报，等待登记，不是违反
  {
    breaches: [],
    story: "拓扑图已按期上报，尚未登记",
    plant: (r) => change(topology(r, "县教育局"), { status: "已上报", registeredOn: undefined, number: undefined })
  },
  // 县科技局
  {
    breaches: ["network.single-egress uplink-unclear"],
    story: "一条线路没有写明经哪个出口",
    plant: (r) =>
      dossier(r, "science-bureau").uplinks.push({
        label: "科技孵化楼上网线路",
        device: "KJ-SW-01",
        carrier: "中国电信"
      })
  },
  // 县卫生局
  {
    breaches: ["security.assets-registered asset-not-registered"],
    story: "WS-PC-004 没有做资产登记",
    plant: (r) => terminal(r, "WS-PC-004", { antivirusAsset: false })
  },
  // 远安工业园区管委会
  {
    breaches: ["network.zoned terminal-without-zone"],
    story: "YQ-PC-004 没有划分功能区",
    plant: (r) => terminal(r, "YQ-PC-004", { zone: undefined })
  },
  {
    breaches: ["ip.blocks-disjoint blocks-overlap"],
    story: "园区的 IPv4 地址段占了人社局的后一半",
    plant: ({ blocks }) =>
      blocks.push({ agency: "远安工业园区管委会", block: "10.12.23.128/25", purpose: "企业服务大厅" })
  }
]

const seen = ({ sightings }: Registers, wanted: string): readonly Row[] =>
  sightings.filter(({ address }) => address === wanted)

/** Faults that a scan shows; planted when the scan has been made of the registers. */
export const plantedInScan: readonly Planted[] = [
  {
    breaches: [],
    story: "共用的地址各扫描到一次，没有取得MAC地址",
    plant: (r) => {
      for (const address of ["10.12.1.13", "10.12.9.16"]) {
        const [first, ...others] = seen(r, address)
        change(isRow(first, address), { mac: undefined, hostName: undefined })
        for (const other of others) remove(r.sightings, other)
      }
    }
  },
  {
    breaches: ["ip.registered mac-differs"],
    story: "MF-PC-002 的地址上出现了另一块网卡",
    plant: (r) => {
      for (const row of seen(r, "10.12.1.12")) change(row, { mac: "02:59:41:ee:00:02", hostName: "LAPTOP-7" })
    }
  },
  {
    breaches: ["ip.registered never-seen"],
    story: "MF-PC-009 从未在线",
    plant: (r) => {
      for (const row of seen(r, "10.12.1.19")) remove(r.sightings, row)
    }
  },
  {
    breaches: ["ip.registered unregistered-address"],
    story: "鸣凤镇地址段内有一台没有登记的机器",
    plant: ({ sightings }) =>
      sightings.push({
        address: "10.12.1.77",
        mac: "02:59:41:ee:00:77",
        hostName: "DESKTOP-NEW",
        seenOn: "2014-07-29"
      })
  },
  {
    breaches: ["ip.registered unregistered-address"],
    story: "政务服务中心的前缀内有一台没有登记的机器",
    plant: ({ sightings }) =>
      sightings.push({ address: "fd59:4100:2014:e::99", mac: "02:59:41:ee:00:99", seenOn: "2014-07-30" })
  }
]

/** Plants everything, in the order of the lists. */
export const planted = (registers: Registers): Registers => {
  for (const { plant } of plantedInRegisters) plant(registers)
  registers.sightings.push(...sightingsOf(registers))
  for (const { plant } of plantedInScan) plant(registers)
  return registers
}
