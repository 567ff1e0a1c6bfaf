import { type ExpectedChapter, type ExpectedFinding, line, sheetRow, unknownBecause } from "./expected.ts"

// Written down from the list of what was planted (make/chapter-5/registers.ts), row by row as the files show it.
// Nothing here comes from what the engine says.

const assignment = (row: number) => sheetRow("业务系统分配表.xlsx", "业务系统分配表", row)

const findings: readonly ExpectedFinding[] = [
  // 花林寺镇
  {
    rule: "systems.rolled-out",
    code: "system-set-back",
    agencies: ["hualinsi"],
    subject: "网格化农村系统",
    rows: [sheetRow("花林寺镇/花林寺镇电子政务登记表.xlsx", "业务系统进度", 10)],
    context: [assignment(6)]
  },

  // 茅坪场镇
  {
    rule: "systems.rolled-out",
    code: "system-stalled",
    agencies: ["maopingchang"],
    subject: "社会矛盾化解系统",
    rows: [line("茅坪场镇/业务系统进度.csv", 8)],
    context: [assignment(13)]
  },

  // 河口乡
  {
    rule: "systems.rolled-out",
    code: "system-stalled",
    agencies: ["hekou"],
    subject: "网格化农村系统",
    rows: [sheetRow("河口乡/河口乡电子政务登记表.xlsx", "业务系统推广进度表", 4)],
    context: [assignment(16)]
  },

  // 县房管局
  {
    rule: "systems.rolled-out",
    code: "system-without-stage",
    agencies: ["real-estate-bureau"],
    subject: "行政审批系统",
    rows: [assignment(23)]
  },

  // 县工商局
  {
    rule: "systems.rolled-out",
    code: "system-without-stage",
    agencies: ["commerce-bureau"],
    subject: "社会矛盾化解系统",
    rows: [assignment(29)]
  }
]

/** What the chapter must show, as of 2014-08-01. */
export const chapter5: ExpectedChapter = {
  findings,
  issues: [
    {
      level: "error",
      code: "not-a-choice",
      place: sheetRow("县质监局/县质监局电子政务登记表.xlsx", "系统推广进度", 7),
      cell: "B7"
    }
  ],
  unknown: [
    // 县国土资源局、县搬迁办：没有业务系统推广进度表
    ...unknownBecause("land-bureau", { set: "systemStages" }, ["systems.rolled-out"]),
    ...unknownBecause("relocation-office", { set: "systemStages" }, ["systems.rolled-out"]),
    // 县质监局：一行进度无法识别
    ...unknownBecause("quality-bureau", { set: "systemStages", rejected: 1 }, ["systems.rolled-out"])
  ],
  // 园区：七月才分配的系统，半年之内启动都不迟
  pending: [{ agency: "industrial-park", rule: "systems.rolled-out" }]
}
