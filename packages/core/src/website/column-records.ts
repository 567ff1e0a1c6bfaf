import * as Schema from "effect/Schema"
import { boolean, choice, integer, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** A column of a website, kept under the agency that answers for it. */
export interface SiteColumn {
  /** Its code, unique in the county, by which articles, sub-columns and assignments refer to it. */
  readonly id: string
  /** What visitors read. */
  readonly name: string
  /** Name of its website. */
  readonly site?: string
  /** Code of the column above it; absent at the top. */
  readonly parent?: string
  /** Whether it only leads elsewhere, so that it holds no articles of its own; it does not when absent. */
  readonly isLink?: boolean
}

/** Checks and reads a record of this kind. */
export const SiteColumn = codecOf<SiteColumn>()(
  Schema.Struct({
    id: text({
      zh: "栏目编号",
      en: "Column code",
      about: { zh: "全县唯一的栏目编号；没有编号的，写栏目全称", en: "Code of the column, unique in the county" },
      aliases: ["编号", "栏目代码", "栏目ID"],
      example: "YA-0301"
    }),
    name: text({ zh: "栏目名称", en: "Column", aliases: ["名称", "栏目"], example: "通知公告" }),
    site: Schema.optionalKey(
      text({ zh: "所属网站", en: "Site", aliases: ["网站", "网站名称", "站点"], example: "中国·远安" })
    ),
    parent: Schema.optionalKey(
      text({
        zh: "上级栏目编号",
        en: "Parent column",
        aliases: ["上级栏目", "父栏目", "父栏目编号", "上级编号"],
        example: "YA-03"
      })
    ),
    isLink: Schema.optionalKey(
      boolean({
        zh: "链接栏目",
        en: "Link only",
        about: { zh: "是否只链接到别处、自身不放文章", en: "Whether it only leads elsewhere" },
        aliases: ["是否链接", "外链", "外链栏目", "是否外链"],
        example: "否"
      })
    )
  })
)

/** The columns of the county's websites. */
export const columns = recordSet<SiteColumn>({
  id: "columns",
  title: { zh: "网站栏目表", en: "Website columns" },
  about: { zh: "网站的每个栏目及其上级栏目、负责单位", en: "Each column of a website, with its parent and its agency" },
  aliases: ["栏目", "栏目设置", "栏目表", "网站栏目设置", "栏目清单"],
  scope: "agency",
  keptBy: "authority",
  codec: SiteColumn,
  subject: ({ name }) => name
})

/** What the content assurance table assigns to an agency: one column. */
export interface ContentAssignment {
  /** Code of the column. */
  readonly column: string
  /** Longest time between two updates, in days; absent where the table sets none. */
  readonly intervalDays?: number
  /** Number of articles that the agency owes in the period; absent where the table sets none. */
  readonly articles?: number
}

/** Checks and reads a record of this kind. */
export const ContentAssignment = codecOf<ContentAssignment>()(
  Schema.Struct({
    column: text({
      zh: "栏目编号",
      en: "Column code",
      aliases: ["栏目", "栏目名称", "保障栏目", "栏目代码"],
      example: "YA-0301"
    }),
    intervalDays: Schema.optionalKey(
      integer(
        {
          zh: "更新间隔（天）",
          en: "Update interval (days)",
          about: { zh: "相邻两次更新最多相隔的天数", en: "Longest time between two updates, in days" },
          aliases: ["更新间隔", "更新周期", "更新周期（天）", "更新频率", "更新时限"],
          example: "30"
        },
        { min: 1, max: 3660 }
      )
    ),
    articles: Schema.optionalKey(
      integer(
        {
          zh: "信息条数",
          en: "Articles owed",
          about: { zh: "期间内应报送的信息条数", en: "Number of articles owed in the period" },
          aliases: ["条数", "任务数", "报送条数", "年度任务", "年度任务数", "全年条数"],
          example: "12"
        },
        { min: 0, max: 100_000 }
      )
    )
  })
)

/** The county's content assurance table (《中国·远安政府门户网站内容保障分配表》). */
export const contentAssignments = recordSet<ContentAssignment>({
  id: "contentAssignments",
  title: { zh: "网站内容保障分配表", en: "Content assignments" },
  about: {
    zh: "分配给单位保障的每个栏目及其更新间隔和信息条数",
    en: "Each column assigned to an agency, with its update interval and number of articles"
  },
  aliases: ["内容保障分配表", "内容保障", "保障分配表", "政府门户网站内容保障分配表", "栏目分配表"],
  scope: "agency",
  keptBy: "authority",
  codec: ContentAssignment,
  subject: ({ column }) => column
})

/** What an inspection of the websites found of one column. */
export interface ColumnInspection {
  /** Code of the column. */
  readonly column: string
  /** Address of its page. */
  readonly url?: string
  /** What was found; a false alarm was an error of the inspection. Normal when absent. */
  readonly status?: "normal" | "maintenance" | "blank" | "dead-link" | "false-alarm"
  /** Calendar date of the newest article seen; absent where none was. */
  readonly lastUpdatedOn?: string
  /** Calendar date of the inspection. */
  readonly inspectedOn: string
}

/** Checks and reads a record of this kind. */
export const ColumnInspection = codecOf<ColumnInspection>()(
  Schema.Struct({
    column: text({
      zh: "栏目编号",
      en: "Column code",
      aliases: ["栏目", "栏目名称", "栏目代码"],
      example: "YA-0301"
    }),
    url: Schema.optionalKey(
      text({
        zh: "栏目地址",
        en: "Address",
        aliases: ["网址", "地址", "链接", "栏目网址", "URL"],
        example: "http://www.yuanan.gov.cn/tzgg/"
      })
    ),
    status: Schema.optionalKey(
      choice({ zh: "检查结果", en: "Status", aliases: ["状态", "栏目状态", "检查情况", "问题类型"] }, [
        option("normal", "正常", "normal", ["正常更新", "无问题"]),
        option("maintenance", "维护中", "under maintenance", ["正在维护", "建设中", "栏目建设中"]),
        option("blank", "空白", "blank", ["空栏目", "空白栏目", "无内容"]),
        option("dead-link", "死链", "dead link", ["链接失效", "打不开", "无法访问", "错链", "断链"]),
        option("false-alarm", "误报", "false alarm", ["误判"])
      ])
    ),
    lastUpdatedOn: Schema.optionalKey(
      date({
        zh: "最后更新日期",
        en: "Last updated on",
        aliases: ["最后更新时间", "最近更新日期", "更新日期", "更新时间"]
      })
    ),
    inspectedOn: date({ zh: "检查日期", en: "Inspected on", aliases: ["检查时间", "巡查日期", "巡检日期", "检测时间"] })
  })
)

/** What inspections of the websites found. */
export const columnInspections = recordSet<ColumnInspection>({
  id: "columnInspections",
  title: { zh: "栏目检查表", en: "Column inspections" },
  about: { zh: "每次网站检查中一个栏目的情况", en: "What an inspection of the websites found of one column" },
  aliases: ["栏目检查", "栏目巡查", "网站检查", "网站巡查表", "网站普查表", "栏目更新检查表"],
  scope: "agency",
  keptBy: "authority",
  codec: ColumnInspection,
  subject: ({ column }) => column
})
