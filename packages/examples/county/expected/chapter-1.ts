import { type ExpectedChapter, type ExpectedFinding, line, pointer, sheetRow, unknownBecause } from "./expected.ts"

// Written down from the list of what was planted (make/chapter-1/planted.ts and unreadable.ts), row by row as the
// files show it. Nothing here comes from what the engine says.

const mingfeng = (sheet: string, row: number) => sheetRow("鸣凤镇/鸣凤镇电子政务登记表.xlsx", sheet, row)
const hualinsi = (sheet: string, row: number) => sheetRow("花林寺镇/花林寺镇电子政务登记表.xlsx", sheet, row)
const land = (sheet: string, row: number) => sheetRow("县国土资源局/县国土资源局电子政务登记表.xlsx", sheet, row)
const housing = (sheet: string, row: number) => sheetRow("县住建局/县住建局电子政务登记表.xlsx", sheet, row)
const services = (sheet: string, row: number) =>
  sheetRow("县政务服务中心/县政务服务中心电子政务登记表.xlsx", sheet, row)
const yangping = (name: string, row: number) => sheetRow(`洋坪镇/${name}.xlsx`, "Sheet1", row)
const leizu = (name: string, row: number) => sheetRow(`嫘祖镇/${name}.xlsx`, "Sheet1", row)
const finance = (name: string, row: number) => sheetRow(`县财政局/${name}.xlsx`, "Sheet1", row)
const filing = (row: number) => sheetRow("报备登记表.xlsx", "专网报备", row)
const block = (row: number) => sheetRow("IP地址分配表.xlsx", "IP地址分配表", row)
const sighting = (row: number) => line("在线地址扫描.csv", row)
const observation = (row: number) => line("违规外联监测.csv", row)

const findings: readonly ExpectedFinding[] = [
  // 鸣凤镇
  {
    rule: "ip.registered",
    code: "not-registered",
    agencies: ["mingfeng"],
    subject: "MF-PC-006",
    rows: [mingfeng("终端登记表", 9)]
  },
  {
    rule: "ip.registered",
    code: "unregistered-address",
    agencies: ["mingfeng"],
    subject: "10.12.1.77",
    rows: [sighting(308)]
  },
  {
    rule: "ip.registered",
    code: "mac-differs",
    agencies: ["mingfeng"],
    subject: "MF-PC-002",
    rows: [mingfeng("终端登记表", 5)],
    context: [sighting(8)]
  },
  {
    rule: "ip.registered",
    code: "never-seen",
    agencies: ["mingfeng"],
    subject: "MF-PC-009",
    rows: [mingfeng("终端登记表", 12)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "address-shared",
    agencies: ["mingfeng", "hualinsi"],
    subject: "10.12.1.13",
    rows: [mingfeng("终端登记表", 6), hualinsi("终端台账", 7)]
  },

  // 花林寺镇
  {
    rule: "ip.allocated",
    code: "terminal-address-not-allocated",
    agencies: ["hualinsi"],
    subject: "HL-PC-003",
    rows: [hualinsi("终端台账", 5)]
  },
  {
    rule: "ip.allocated",
    code: "terminal-address-not-allocated",
    agencies: ["hualinsi"],
    subject: "HL-PC-004",
    rows: [hualinsi("终端台账", 6)]
  },
  {
    rule: "ip.allocated",
    code: "terminal-address-not-allocated",
    agencies: ["hualinsi"],
    subject: "HL-PC-005",
    rows: [hualinsi("终端台账", 7)]
  },
  {
    rule: "ip.allocated",
    code: "device-address-not-allocated",
    agencies: ["hualinsi"],
    subject: "HL-PR-01",
    rows: [hualinsi("设备台账", 5)]
  },
  {
    rule: "network.single-egress",
    code: "private-access",
    agencies: ["hualinsi"],
    subject: "HL-PC-003",
    rows: [observation(6)]
  },

  // 洋坪镇
  {
    rule: "network.zoned",
    code: "device-without-zone",
    agencies: ["yangping"],
    subject: "YP-PR-01",
    rows: [yangping("网络设备登记表", 5)]
  },
  {
    rule: "network.labelled",
    code: "terminal-label-shared",
    agencies: ["yangping"],
    subject: "YP-PC-003",
    rows: [yangping("终端登记表", 4), yangping("终端登记表", 5)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "asset-shared",
    agencies: ["yangping", "leizu"],
    subject: "YA-2011-06007",
    rows: [yangping("终端登记表", 8), leizu("计算机登记表", 9)]
  },

  // 旧县镇
  {
    rule: "network.topology-rooted",
    code: "no-access-switch",
    agencies: ["jiuxian"],
    subject: "旧县镇人民政府",
    rows: []
  },

  // 茅坪场镇
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "name-shared",
    agencies: ["maopingchang"],
    subject: "陈磊",
    rows: [line("茅坪场镇/终端台账.csv", 4), line("茅坪场镇/终端台账.csv", 6)]
  },
  {
    rule: "network.single-egress",
    code: "private-access",
    agencies: ["maopingchang"],
    subject: "MP-PC-006",
    rows: [observation(7)]
  },

  // 嫘祖镇
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "person-shared",
    agencies: ["leizu"],
    subject: "LZ0015",
    rows: [leizu("计算机登记表", 7), leizu("计算机登记表", 8)]
  },
  {
    rule: "network.topology-filed",
    code: "topology-not-filed",
    agencies: ["leizu"],
    subject: "嫘祖镇人民政府",
    rows: [],
    context: [filing(9)]
  },

  // 河口乡
  {
    rule: "network.topology-filed",
    code: "topology-not-filed",
    agencies: ["hekou"],
    subject: "河口乡人民政府",
    rows: []
  },

  // 县财政局
  {
    rule: "network.topology-filed",
    code: "topology-rejected",
    agencies: ["finance-bureau"],
    subject: "网络拓扑图",
    rows: [filing(11)]
  },
  {
    rule: "network.single-egress",
    code: "private-uplink",
    agencies: ["finance-bureau"],
    subject: "办公楼宽带",
    rows: [finance("互联网接入登记表", 5)]
  },
  {
    rule: "network.single-egress",
    code: "private-access",
    agencies: ["finance-bureau"],
    subject: "CZ-PC-012",
    rows: [observation(8)]
  },
  {
    rule: "network.zoned",
    code: "terminal-without-zone",
    agencies: ["finance-bureau"],
    subject: "CZ-PC-009",
    rows: [finance("终端登记表", 13)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "several-addresses",
    agencies: ["finance-bureau"],
    subject: "CZ-PC-005",
    rows: [finance("终端登记表", 8)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "address-shared",
    agencies: ["finance-bureau"],
    subject: "10.12.9.16",
    rows: [finance("终端登记表", 9), finance("终端登记表", 12)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "mac-shared",
    agencies: ["finance-bureau", "housing-bureau"],
    subject: "02:59:41:0c:01:04",
    rows: [finance("终端登记表", 15), housing("计算机登记表", 7)]
  },
  {
    rule: "ip.registered",
    code: "not-reported",
    agencies: ["finance-bureau"],
    subject: "CZ-PC-010",
    rows: [finance("终端登记表", 14)]
  },
  {
    rule: "network.no-address-translation",
    code: "translates-addresses",
    agencies: ["finance-bureau"],
    subject: "CZ-RT-01",
    rows: [finance("网络设备登记表", 6)],
    context: [filing(12)]
  },
  {
    rule: "network.routers-filed",
    code: "router-not-filed",
    agencies: ["finance-bureau"],
    subject: "CZ-RT-01",
    rows: [finance("网络设备登记表", 6)],
    context: [filing(12)]
  },
  {
    rule: "security.antivirus-installed",
    code: "antivirus-missing",
    agencies: ["finance-bureau"],
    subject: "CZ-PC-003",
    rows: [finance("终端登记表", 6)]
  },
  {
    rule: "security.antivirus-installed",
    code: "antivirus-missing",
    agencies: ["finance-bureau"],
    subject: "CZ-PC-007",
    rows: [finance("终端登记表", 11)]
  },
  {
    rule: "security.assets-registered",
    code: "asset-not-registered",
    agencies: ["finance-bureau"],
    subject: "CZ-PC-003",
    rows: [finance("终端登记表", 6)]
  },
  {
    rule: "security.secrecy-reviewed",
    code: "published-without-clearance",
    agencies: ["finance-bureau"],
    subject: "2014年专项资金管理清单",
    rows: [finance("信息发布登记表", 9)]
  },

  // 县国土资源局
  {
    rule: "network.topology-rooted",
    code: "link-dangling",
    agencies: ["land-bureau"],
    subject: "GT-L-020",
    rows: [land("线路台账", 19)]
  },
  {
    rule: "network.labelled",
    code: "link-unlabelled",
    agencies: ["land-bureau"],
    subject: "GT-SW-01 – GT-PC-003",
    rows: [land("线路台账", 9)]
  },
  {
    rule: "network.labelled",
    code: "link-label-shared",
    agencies: ["land-bureau"],
    subject: "GT-L-008",
    rows: [land("线路台账", 10), land("线路台账", 11)]
  },
  {
    rule: "network.labelled",
    code: "device-unlabelled",
    agencies: ["land-bureau"],
    subject: "YA-2012-10108",
    rows: [land("设备台账", 7)]
  },
  {
    rule: "network.labelled",
    code: "device-label-shared",
    agencies: ["land-bureau"],
    subject: "GT-PR-01",
    rows: [land("设备台账", 5), land("设备台账", 6)]
  },

  // 县搬迁办
  {
    rule: "network.topology-filed",
    code: "topology-not-filed",
    agencies: ["relocation-office"],
    subject: "远安县搬迁办公室",
    rows: [],
    context: [filing(14)]
  },

  // 县住建局
  {
    rule: "network.topology-filed",
    code: "topology-filed-late",
    agencies: ["housing-bureau"],
    subject: "网络拓扑图",
    rows: [filing(15)]
  },
  {
    rule: "network.topology-rooted",
    code: "node-unreachable",
    agencies: ["housing-bureau"],
    subject: "ZJ-PC-011",
    rows: [housing("计算机登记表", 15)]
  },
  {
    rule: "network.topology-rooted",
    code: "link-ambiguous",
    agencies: ["housing-bureau"],
    subject: "ZJ-PC-001",
    rows: [housing("网络设备", 6), housing("计算机登记表", 4)]
  },
  {
    rule: "network.labelled",
    code: "terminal-unlabelled",
    agencies: ["housing-bureau"],
    subject: "YA-2009-12010",
    rows: [housing("计算机登记表", 14)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "address-missing",
    agencies: ["housing-bureau"],
    subject: "ZJ-PC-006",
    rows: [housing("计算机登记表", 10)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "machine-missing",
    agencies: ["housing-bureau"],
    subject: "ZJ-PC-007",
    rows: [housing("计算机登记表", 11)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "person-missing",
    agencies: ["housing-bureau"],
    subject: "ZJ-PC-008",
    rows: [housing("计算机登记表", 12)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "several-persons",
    agencies: ["housing-bureau"],
    subject: "ZJ-PC-009",
    rows: [housing("计算机登记表", 13)]
  },
  {
    rule: "ip.registered",
    code: "not-registered",
    agencies: ["housing-bureau"],
    subject: "ZJ-PC-012",
    rows: [housing("计算机登记表", 16)]
  },
  {
    rule: "security.secrecy-reviewed",
    code: "published-without-clearance",
    agencies: ["housing-bureau"],
    subject: "2014年保障性住房分配结果公示",
    rows: [housing("发布登记", 7)]
  },

  // 县政务服务中心
  {
    rule: "ip.allocated",
    code: "terminal-address-not-allocated",
    agencies: ["service-centre"],
    subject: "ZW-PC-005",
    rows: [services("终端登记表", 6)]
  },
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "several-machines",
    agencies: ["service-centre"],
    subject: "ZW-PC-002",
    rows: [services("终端登记表", 3)]
  },
  {
    rule: "ip.registered",
    code: "unregistered-address",
    agencies: ["service-centre"],
    subject: "fd59:4100:2014:e::99",
    rows: [sighting(309)]
  },

  // 县环保局
  {
    rule: "security.assets-registered",
    code: "asset-not-registered",
    agencies: ["environment-bureau"],
    subject: "HB-PC-006",
    rows: [line("县环保局/计算机登记表.csv", 8)]
  },
  {
    rule: "security.secrecy-reviewed",
    code: "published-without-clearance",
    agencies: ["environment-bureau"],
    subject: "沮河水质监测结果",
    rows: [line("县环保局/发布登记.csv", 7)]
  },

  // 县安监局
  {
    rule: "network.no-address-translation",
    code: "translates-addresses",
    agencies: ["work-safety-bureau"],
    subject: "AJ-FW-01",
    rows: [line("县安监局/网络设备登记表.csv", 4)]
  },
  {
    rule: "network.routers-filed",
    code: "router-not-filed",
    agencies: ["work-safety-bureau"],
    subject: "AJ-RT-01",
    rows: [line("县安监局/网络设备登记表.csv", 3)],
    context: [filing(21)]
  },

  // 县药监局
  {
    rule: "security.antivirus-installed",
    code: "antivirus-missing",
    agencies: ["food-and-drug-bureau"],
    subject: "YJ-PC-003",
    rows: [line("县药监局.ndjson", 3)]
  },

  // 县工商局、县质监局
  {
    rule: "ip.one-person-one-machine-one-ip",
    code: "person-shared",
    agencies: ["commerce-bureau", "quality-bureau"],
    subject: "ZL0009",
    rows: [
      sheetRow("县工商局/终端台账.xlsx", "Sheet1", 8),
      sheetRow("县质监局/县质监局电子政务登记表.xlsx", "计算机登记表", 5)
    ]
  },

  // 县科技局
  {
    rule: "network.single-egress",
    code: "uplink-unclear",
    agencies: ["science-bureau"],
    subject: "科技孵化楼上网线路",
    rows: [pointer("县科技局.json", "/dossiers/0/uplinks/1")]
  },

  // 县卫生局
  {
    rule: "security.assets-registered",
    code: "asset-not-registered",
    agencies: ["health-bureau"],
    subject: "WS-PC-004",
    rows: [sheetRow("社会事业单位汇总表.xlsx", "终端登记表", 18)]
  },

  // 远安工业园区管委会
  {
    rule: "network.zoned",
    code: "terminal-without-zone",
    agencies: ["industrial-park"],
    subject: "YQ-PC-004",
    rows: [sheetRow("远安工业园区管委会/远安工业园区管委会电子政务登记表.xlsx", "终端台账", 7)]
  },

  // 县电子政务办公室：全县地址分配
  {
    rule: "ip.blocks-disjoint",
    code: "blocks-overlap",
    agencies: ["e-government-office"],
    subject: "10.12.23.128/25",
    rows: [block(26), block(28)]
  },
  {
    rule: "ip.blocks-disjoint",
    code: "block-outside-county",
    agencies: ["e-government-office"],
    subject: "172.16.8.0/24",
    rows: [block(22)]
  }
]

const rejected = (set: string) => ({ set, rejected: 1 })

/** What the chapter must show, as of 2014-08-01. */
export const chapter1: ExpectedChapter = {
  findings,
  issues: [
    { level: "error", code: "octet-out-of-range", place: line("茅坪场镇/终端台账.csv", 12), cell: "C12" },
    { level: "error", code: "mac-length", place: line("县房管局/终端登记表.csv", 9), cell: "D9" },
    { level: "error", code: "ambiguous-leading-zero", place: line("县环保局/网络设备.csv", 6), cell: "C6" },
    { level: "error", code: "not-a-choice", place: line("县药监局.ndjson", 11) },
    { level: "error", code: "not-a-date", place: line("县安监局/信息发布登记表.csv", 7), cell: "D7" },
    { level: "error", code: "not-a-choice", place: filing(17), cell: "D17" },
    { level: "error", code: "unknown-agency", place: filing(32), cell: "A32" },
    { level: "error", code: "not-a-date", place: observation(9), cell: "G9" },
    { level: "error", code: "unknown-agency", place: observation(10), cell: "A10" },
    { level: "warning", code: "unknown-column", place: sheetRow("县工商局/终端台账.xlsx", "Sheet1", 1), cell: "H1" }
  ],
  unknown: [
    // 茅坪场镇：一行终端无法识别
    ...unknownBecause("maopingchang", rejected("terminals"), [
      "network.topology-rooted",
      "network.zoned",
      "network.labelled",
      "ip.allocated",
      "ip.registered",
      "security.antivirus-installed",
      "security.assets-registered"
    ]),
    // 鸣凤镇：一行报备写作“鸣风镇”
    ...unknownBecause("mingfeng", rejected("filings"), [
      "network.topology-filed",
      "network.no-address-translation",
      "network.routers-filed"
    ]),
    // 河口乡：没有线路登记表
    ...unknownBecause("hekou", { set: "links" }, ["network.topology-rooted", "network.labelled"]),
    // 县国土资源局：一行监测记录无法识别
    ...unknownBecause("land-bureau", rejected("accessObservations"), ["network.single-egress"]),
    // 县搬迁办：什么也没有报
    {
      agency: "relocation-office",
      rule: "network.topology-rooted",
      missing: [{ set: "devices" }, { set: "terminals" }, { set: "links" }]
    },
    { agency: "relocation-office", rule: "network.zoned", missing: [{ set: "devices" }, { set: "terminals" }] },
    {
      agency: "relocation-office",
      rule: "network.labelled",
      missing: [{ set: "devices" }, { set: "links" }, { set: "terminals" }]
    },
    { agency: "relocation-office", rule: "ip.allocated", missing: [{ set: "terminals" }, { set: "devices" }] },
    ...unknownBecause("relocation-office", { set: "uplinks" }, ["network.single-egress"]),
    ...unknownBecause("relocation-office", { set: "terminals" }, [
      "ip.one-person-one-machine-one-ip",
      "ip.registered",
      "security.antivirus-installed",
      "security.assets-registered"
    ]),
    ...unknownBecause("relocation-office", { set: "devices" }, [
      "network.no-address-translation",
      "network.routers-filed"
    ]),
    ...unknownBecause("relocation-office", { set: "publications" }, ["security.secrecy-reviewed"]),
    // 县房管局：一行终端、一行报备无法识别，没有信息发布登记表
    ...unknownBecause("real-estate-bureau", rejected("terminals"), [
      "network.topology-rooted",
      "network.zoned",
      "network.labelled",
      "ip.allocated",
      "ip.one-person-one-machine-one-ip",
      "ip.registered",
      "security.antivirus-installed",
      "security.assets-registered"
    ]),
    ...unknownBecause("real-estate-bureau", rejected("filings"), [
      "network.topology-filed",
      "network.no-address-translation",
      "network.routers-filed"
    ]),
    ...unknownBecause("real-estate-bureau", { set: "publications" }, ["security.secrecy-reviewed"]),
    // 县环保局、县药监局：一行设备无法识别
    ...["environment-bureau", "food-and-drug-bureau"].flatMap((agency) =>
      unknownBecause(agency, rejected("devices"), [
        "network.topology-rooted",
        "network.zoned",
        "network.labelled",
        "ip.allocated",
        "ip.registered",
        "network.no-address-translation",
        "network.routers-filed"
      ])
    ),
    // 县安监局：一行信息发布无法识别
    ...unknownBecause("work-safety-bureau", rejected("publications"), ["security.secrecy-reviewed"]),
    // 县工商局：“杀毒软伴”列未读取
    ...unknownBecause("commerce-bureau", { set: "terminals", fields: ["antivirus"] }, ["security.antivirus-installed"]),
    // 县质监局：没有互联网接入登记表
    ...unknownBecause("quality-bureau", { set: "uplinks" }, ["network.single-egress"])
  ],
  // 县教育局：拓扑图已按期上报，等待登记
  pending: [{ agency: "education-bureau", rule: "network.topology-filed" }]
}
