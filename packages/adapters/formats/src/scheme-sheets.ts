import type { Text } from "@zhengwu/core"

/** What a column of a scheme's sheet holds. */
export interface SchemeColumn {
  /** Its key, which is also read as a heading. */
  readonly key: string
  /** Its heading. */
  readonly title: Text
  /** How its values are written, where they are names. */
  readonly names?: readonly SchemeName[]
  /** Whether its values are numbers. */
  readonly isNumber?: true
  /** Whether a cell holds several names. */
  readonly isList?: true
}

/** A name of the format and how people write it. */
export interface SchemeName {
  readonly value: string
  readonly title: Text
}

/** A sheet of a scheme's workbook. */
export interface SchemeSheet {
  readonly title: Text
  readonly columns: readonly SchemeColumn[]
}

const name = (value: string, zh: string, en: string): SchemeName => ({ value, title: { zh, en } })
const column = (key: string, zh: string, en: string, more: Omit<SchemeColumn, "key" | "title"> = {}): SchemeColumn => ({
  key,
  title: { zh, en },
  ...more
})
const number = { isNumber: true } as const
const list = { isList: true } as const

const id = column("id", "编号", "Id")
const titles = [column("titleZh", "名称", "Title"), column("titleEn", "英文名称", "Title in English")]

/** What a scheme says of itself: one line each. */
export const schemeProperties: readonly SchemeColumn[] = [
  column("id", "方案编号", "Scheme id"),
  column("version", "版本", "Version"),
  ...titles,
  column("sourceKind", "来源", "Source", {
    names: [name("county", "县里文件", "County"), name("assumption", "假定", "Assumption")]
  }),
  column("sourceZh", "来源说明", "Reference"),
  column("sourceEn", "来源说明（英文）", "Reference in English"),
  column("notice", "通知", "Notice"),
  column("validFrom", "起始日期", "Valid from"),
  column("validUntil", "终止日期", "Valid until"),
  column("kinds", "适用单位", "Kinds of agency", {
    ...list,
    names: [
      name("township", "乡镇", "Township"),
      name("department", "部门", "Department"),
      name("committee", "园区", "Committee")
    ]
  }),
  column("total", "总分", "Total", number),
  column("unknownEarns", "无法判定得分比例", "Unknown earns", number),
  column("notApplicable", "不适用项", "Not applicable", {
    names: [name("reweigh", "同级分摊", "Reweigh"), name("scale", "整体折算", "Scale")]
  }),
  column("bonusCap", "加分上限", "Bonus cap", number)
]

/** The sheets of a scheme's workbook. */
export const schemeSheets = {
  scheme: {
    title: { zh: "方案", en: "Scheme" },
    columns: [column("key", "项目", "Property"), column("value", "内容", "Value")]
  },
  indicators: {
    title: { zh: "指标", en: "Indicators" },
    columns: [
      id,
      column("parent", "上级指标", "Parent"),
      ...titles,
      column("weight", "分值", "Weight", number),
      column("method", "计分方法", "Method", {
        names: [
          name("proportional", "按比例", "Proportional"),
          name("all-or-nothing", "全有或全无", "All or nothing"),
          name("threshold", "分档", "Threshold"),
          name("deduct", "扣分", "Deduct"),
          name("judgement", "评判", "Judgement")
        ]
      }),
      column("rules", "规则", "Rules", list),
      column("steps", "档次（达标率:得分率）", "Steps (percent:percent)", list),
      column("high", "严重每项扣分", "Off for high", number),
      column("medium", "中等每项扣分", "Off for medium", number),
      column("low", "轻微每项扣分", "Off for low", number),
      column("note", "提示每项扣分", "Off for note", number),
      column("cap", "扣分上限", "Cap", number)
    ]
  },
  grades: {
    title: { zh: "等次", en: "Grades" },
    columns: [id, ...titles, column("from", "下限", "From", number), column("to", "上限", "To", number)]
  },
  vetoes: {
    title: { zh: "单项否决", en: "Vetoes" },
    columns: [
      id,
      ...titles,
      column("rule", "规则", "Rule"),
      column("codes", "问题代码", "Faults", list),
      column("effect", "效果", "Effect", {
        names: [name("zero", "总分为零", "Zero"), name("grade-at-most", "等次不高于", "Grade at most")]
      }),
      column("grade", "等次", "Grade")
    ]
  },
  bonus: {
    title: { zh: "加分", en: "Bonus" },
    columns: [id, ...titles, column("most", "最高加分", "At most", number)]
  }
} as const satisfies Record<string, SchemeSheet>
