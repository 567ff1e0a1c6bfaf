import type { ExampleAgency } from "../agencies.ts"
import type { Row } from "../table.ts"

interface Township {
  /** Its villages and communities. */
  readonly villages: readonly string[]
  /** Its unified catalogue: topics, and the interval in days where it sets one of its own. */
  readonly catalogue: readonly (readonly [topic: string, intervalDays?: string])[]
}

const townships: Readonly<Record<string, Township>> = {
  mingfeng: {
    villages: ["东庄村", "双河村", "石桥村", "凤山社区"],
    catalogue: [["财务收支", "31"], ["低保救助"], ["惠农补贴"]]
  },
  hualinsi: { villages: ["松林村", "木瓜铺村", "向阳村"], catalogue: [["财务收支"], ["食用菌产业扶持"]] },
  yangping: {
    villages: ["桃园村", "柑子园村", "河西村", "青龙村"],
    catalogue: [["财务收支", "31"], ["柑橘产业补贴"], ["低保救助"]]
  },
  jiuxian: { villages: ["古城村", "观音堂村", "磨坪村"], catalogue: [["财务收支"], ["低保救助"]] },
  maopingchang: { villages: ["茶园村", "九龙村", "水坪村"], catalogue: [["财务收支"], ["退耕还林补助"]] },
  leizu: { villages: ["蚕桑村", "望溪村", "竹园村"], catalogue: [["财务收支"], ["桑蚕产业扶持"]] },
  hekou: { villages: ["三河村", "高山村", "回龙村"], catalogue: [["财务收支"], ["低保救助"], ["扶贫项目"]] }
}

/** The villages of a township; none where it is none. */
export const villageNames = ({ id }: ExampleAgency): readonly string[] => townships[id]?.villages ?? []

/** The topics of its unified catalogue. */
export const villageTopics = ({ id }: ExampleAgency): readonly string[] =>
  (townships[id]?.catalogue ?? []).map(([topic]) => topic)

/** Its unified catalogue. */
export const catalogueOf = ({ id }: ExampleAgency): Row[] =>
  (townships[id]?.catalogue ?? []).map(([topic, intervalDays]) => ({ topic, intervalDays }))
