import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/**
 * One item of the 2013 clean-up list of administrative powers and government services (2013年行政权力和政务服务事项清理情况),
 * with where it was disclosed.
 */
export interface PowerItem {
  /** Its number in the list. Absent: it has none. */
  readonly code?: string
  /** What it is called. */
  readonly name: string
  /** Whether it is an administrative power (行政权力) or a service item (政务服务事项). Absent: not told. */
  readonly kind?: "power" | "service"
  /** The day on which it was disclosed. Absent: it was not. */
  readonly disclosedOn?: string
  /** Through what it was disclosed. Absent: not told. */
  readonly channel?: "disclosure-system" | "website" | "other"
  /** Where it can be read. Absent: not known. */
  readonly url?: string
  /** The day on which the item was abolished or handed over; from then on nothing is owed. Absent: it is in force. */
  readonly abolishedOn?: string
}

/** Reads and checks one item of the list. */
export const PowerItem = codecOf<PowerItem>()(
  Schema.Struct({
    code: Schema.optionalKey(
      text({
        zh: "事项编码",
        en: "Item number",
        aliases: ["事项编号", "编码", "编号", "职权编码"],
        example: "CZ-XK-001"
      })
    ),
    name: text({
      zh: "事项名称",
      en: "Item",
      aliases: ["名称", "职权名称", "权力名称", "服务事项", "权力事项"],
      example: "会计从业资格证书核发"
    }),
    kind: Schema.optionalKey(
      choice({ zh: "事项类型", en: "Kind of item", aliases: ["类型", "类别", "事项类别"] }, [
        option("power", "行政权力", "administrative power", ["权力", "行政许可", "行政处罚", "行政强制", "行政征收"]),
        option("service", "政务服务", "service item", ["服务", "政务服务事项", "公共服务"])
      ])
    ),
    disclosedOn: Schema.optionalKey(
      date({ zh: "公开日期", en: "Disclosed on", aliases: ["公开时间", "发布日期", "发布时间"] })
    ),
    channel: Schema.optionalKey(
      choice({ zh: "公开渠道", en: "Channel", aliases: ["渠道", "公开方式", "公开平台"] }, [
        option("disclosure-system", "政府信息公开系统", "disclosure system", ["信息公开系统", "公开系统", "信息公开"]),
        option("website", "网站", "website", ["门户网站", "部门网站", "远安网"]),
        option("other", "其他", "other", ["公开栏", "办事大厅", "报纸"])
      ])
    ),
    url: Schema.optionalKey(
      text({
        zh: "网址",
        en: "URL",
        aliases: ["公开网址", "链接", "网页地址"],
        example: "http://xxgk.yuanan.gov.cn/power/001"
      })
    ),
    abolishedOn: Schema.optionalKey(
      date({
        zh: "取消日期",
        en: "Abolished on",
        about: {
          zh: "事项取消、下放或移交的日期；有效的不填",
          en: "The day on which the item was abolished or handed over; empty where it is in force"
        },
        aliases: ["取消时间", "废止日期", "下放日期"]
      })
    )
  })
)

/** The list of powers and services of each agency. */
export const powerItems = recordSet<PowerItem>({
  id: "powerItems",
  title: { zh: "行政权力和政务服务事项清单", en: "Administrative powers and service items" },
  about: {
    zh: "2013年清理确定的一项行政权力或政务服务事项及其公开情况",
    en: "One power or service item of the 2013 clean-up list, and where it was disclosed"
  },
  aliases: ["行政权力清单", "权力清单", "事项清单", "行政权力和政务服务事项", "权力事项清单"],
  scope: "agency",
  codec: PowerItem,
  subject: ({ name }) => name
})
