import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { workbook } from "./workbook.ts"

/** 财政局 in GB18030: what Excel in China writes. */
const inGb18030 = (text: string): Buffer => {
  const decoder = new TextDecoder("gb18030")
  const known = new Map<string, Buffer>()
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low])
      known.set(decoder.decode(bytes), bytes)
    }
  return Buffer.concat(
    [...text].map((character) => {
      const bytes = character.charCodeAt(0) < 0x80 ? Buffer.from(character) : known.get(character)
      if (bytes === undefined) throw new Error(`${character} is not in this table`)
      return bytes
    })
  )
}

/**
 * A folder as a county sends it: the agencies and one register in a workbook, another register as CSV in GB18030, a
 * third as JSON. One row cannot be read, one address is used by two agencies.
 */
export const countyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "zhengwu-cli-"))
  mkdirSync(join(folder, "财政局"))
  writeFileSync(
    join(folder, "单位.xlsx"),
    workbook({
      单位名录: [
        ["单位代码", "单位名称", "单位类别", "简称"],
        ["finance", "远安县财政局", "县直部门", "财政局"],
        ["health", "远安县卫生局", "县直部门", "卫生局"],
        ["edu", "远安县教育局", "县直部门", "教育局"]
      ],
      终端登记表: [
        ["单位", "终端标识", "使用人", "IP地址", "MAC地址", "杀毒软件", "资产登记"],
        ["卫生局", "WS-1", "李一", "10.65.2.1", "00-1A-2B-3C-4D-01", "江民杀毒软件", "是"],
        ["卫生局", "WS-2", "李二", "10.65.1.1", "00-1A-2B-3C-4D-02", "金山毒霸", "否"]
      ]
    })
  )
  writeFileSync(
    join(folder, "财政局", "终端登记表.csv"),
    inGb18030(
      [
        "终端标识,使用人,IP地址,MAC地址,杀毒软件,资产登记",
        "CZ-1,张三,10.65.1.1,00-1A-2B-3C-4D-11,江民杀毒软件,是",
        "CZ-2,李四,10.65.1.256,00-1A-2B-3C-4D-12,江民杀毒软件,是"
      ].join("\r\n")
    )
  )
  return folder
}

/** A county of one agency with many terminals that run no antivirus. */
export const manyTerminals = (count: number) => ({
  agencies: [{ id: "finance", name: "远安县财政局", kind: "department" }],
  dossiers: [
    {
      agency: "finance",
      terminals: Array.from({ length: count }, (_, index) => ({
        label: `CZ-${index}`,
        user: `用户${index}`,
        address: `10.65.${index >> 8}.${index & 255}`,
        assetNumber: `A-${index}`,
        antivirus: "无"
      }))
    }
  ]
})
