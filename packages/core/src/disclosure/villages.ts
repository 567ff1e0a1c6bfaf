import * as Schema from "effect/Schema"
import { integer, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"

/** A village or community of a township, whose affairs are to be disclosed online. */
export interface DisclosureVillage {
  /** Its name, as disclosure items give it. */
  readonly name: string
}

/** Reads and checks one village. */
export const DisclosureVillage = codecOf<DisclosureVillage>()(
  Schema.Struct({
    name: text({
      zh: "村（社区）名称",
      en: "Village",
      aliases: ["村", "村名", "村（社区）", "村居名称", "行政村", "名称"],
      example: "望家村"
    })
  })
)

/** The villages of each township. */
export const disclosureVillages = recordSet<DisclosureVillage>({
  id: "disclosureVillages",
  title: { zh: "村务公开村名录", en: "Villages of disclosure" },
  about: {
    zh: "乡镇辖区内应公开村务的一个村或社区",
    en: "One village or community of the township whose affairs are to be disclosed"
  },
  aliases: ["村务公开村（社区）名录", "公开村名单"],
  scope: "agency",
  codec: DisclosureVillage,
  subject: ({ name }) => name
})

/** One entry of a township's unified catalogue of village affairs: what each of its villages discloses. */
export interface VillageCatalogueEntry {
  /** What is disclosed, as the items of village affairs name their topic. */
  readonly topic: string
  /**
   * How often at least, in days: each village has an item of the topic that is not older than this. Absent: as often as
   * the notice's parameter says.
   */
  readonly intervalDays?: number
}

/** Reads and checks one entry. */
export const VillageCatalogueEntry = codecOf<VillageCatalogueEntry>()(
  Schema.Struct({
    topic: text({
      zh: "村务公开事项",
      en: "Topic",
      aliases: ["公开事项", "公开内容", "事项名称", "目录事项", "村务事项"],
      example: "财务收支"
    }),
    intervalDays: Schema.optionalKey(
      integer(
        {
          zh: "公开间隔（天）",
          en: "Interval (days)",
          about: {
            zh: "每村至少多少天公开一次；按通知参数执行的不填",
            en: "Each village discloses it at least once in so many days; empty where the notice's parameter applies"
          },
          aliases: ["公开间隔", "公开周期（天）", "间隔天数"],
          example: "31"
        },
        { min: 1, max: 3660 }
      )
    )
  })
)

/** The unified catalogue of village affairs of each township. */
export const villageCatalogue = recordSet<VillageCatalogueEntry>({
  id: "villageCatalogue",
  title: { zh: "村务公开统一目录", en: "Unified catalogue of village affairs" },
  about: {
    zh: "乡镇拟定的村务公开统一目录中的一个事项",
    en: "One topic of the unified catalogue that the township drew up for its villages"
  },
  aliases: ["村务公开目录", "村级政务公开目录", "村务目录"],
  scope: "agency",
  codec: VillageCatalogueEntry,
  subject: ({ topic }) => topic
})
