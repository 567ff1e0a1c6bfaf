import type { Registers } from "./clean.ts"

/** Adds rows that cannot be read. Each is a row of its own, so that nothing else in the county rests on it. */
export const withUnreadableRows = (registers: Registers): Registers => {
  const { dossiers, filings, observations } = registers
  // 地址段超出 255
  dossiers.get("maopingchang")?.terminals.push({
    label: "MP-PC-010",
    user: "何小刚",
    address: "10.12.5.256",
    mac: "02:59:41:05:01:0a",
    assetNumber: "YA-2014-05010",
    zone: "办公区",
    antivirus: "江民杀毒软件",
    antivirusAsset: true,
    registeredOn: "2014-07-01",
    reportedOn: "2014-07-03"
  })
  // MAC 地址少一段
  dossiers.get("real-estate-bureau")?.terminals.push({
    label: "FG-PC-008",
    user: "高小丽",
    address: "10.12.13.18",
    mac: "02:59:41:0d:01",
    assetNumber: "YA-2014-13008",
    zone: "办公区",
    antivirus: "江民杀毒软件",
    antivirusAsset: true,
    registeredOn: "2014-07-01",
    reportedOn: "2014-07-03"
  })
  // 前面补零的地址有十进制、八进制两种读法
  dossiers.get("environment-bureau")?.devices.push({
    label: "HB-PR-02",
    kind: "打印机",
    address: "010.012.015.007",
    mac: "02:59:41:0f:02:07",
    assetNumber: "YA-2013-15107",
    zone: "监测站",
    translatesAddresses: false,
    inUse: true,
    inUseSince: "2013-05-06"
  })
  // 设备类型不在可选项之内
  dossiers.get("food-and-drug-bureau")?.devices.push({
    label: "YJ-MD-01",
    kind: "调制解调器",
    assetNumber: "YA-2010-17109",
    zone: "核心区",
    translatesAddresses: false,
    inUse: true,
    inUseSince: "2010-03-04"
  })
  // 六月没有 31 日
  dossiers.get("work-safety-bureau")?.publications.push({
    title: "夏季高温作业安全提示",
    number: "YA016/2014-00006",
    channel: "门户网站",
    publishedOn: "2014-06-31",
    secrecyReviewedOn: "2014-06-27",
    secrecyResult: "同意公开",
    secrecyReviewer: "罗小兰"
  })
  filings.push(
    // 名录中没有“鸣风镇”
    {
      agency: "鸣风镇",
      kind: "使用路由器",
      subject: "MF-RT-02",
      status: "已上报",
      submittedOn: "2014-07-28"
    },
    // 没有“研究中”这种状态
    {
      agency: "县房管局",
      kind: "使用路由器",
      subject: "FG-RT-01",
      status: "研究中",
      submittedOn: "2014-07-25"
    }
  )
  observations.push(
    // 二月没有 30 日
    {
      agency: "县国土资源局",
      subject: "GT-PC-008",
      kind: "公网地址",
      publicAddress: "203.0.113.5",
      observedOn: "2014-02-30"
    },
    // 名录中没有县林业局
    {
      agency: "县林业局",
      subject: "LY-PC-001",
      kind: "手机热点",
      carrier: "中国移动",
      observedOn: "2014-07-25"
    }
  )
  return registers
}

/** Headings that are almost right, by agency, record set and field. */
export const misspelt: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  "commerce-bureau": { terminals: { antivirus: "杀毒软伴" } }
}

/** What agencies did not send, by agency; "all" where they sent nothing. */
export const withheld: Readonly<Record<string, "all" | readonly string[]>> = {
  hekou: ["links"],
  "relocation-office": "all",
  "real-estate-bureau": ["publications"],
  "quality-bureau": ["uplinks"]
}
