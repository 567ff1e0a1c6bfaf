import * as Schema from "effect/Schema"
import { filingsOf } from "../filing/index.ts"
import { adds, byKey, command, recordOf, replaces } from "../kernel/command.ts"
import { indexOf } from "../kernel/decision.ts"
import { boolean, choice, folded, option, text } from "../kernel/field.ts"
import { type Site, type SiteChange, siteChanges, sites } from "./site-records.ts"

/** Websites by name; what is written the same but for blanks, width and case is one name. */
const sitesByName = indexOf<Site>(sites, "name", "agency", ({ name }) => [folded(name)])
/** Website changes by the name of the site or column. */
const siteChangesByName = indexOf<SiteChange>(siteChanges, "name", "agency", ({ name }) => [folded(name)])

/** What the commands of the chapter find records by. */
export const websiteIndexes = [sitesByName, siteChangesByName]

const siteName = text({ zh: "网站名称", en: "Site", aliases: ["网站", "名称"], example: "中国·远安" })
const description = Schema.optionalKey(
  text({ zh: "变更内容", en: "Description", aliases: ["说明", "内容"], example: "栏目更名为“公示公告”" })
)

const described = (text: string | undefined): Pick<SiteChange, "description"> =>
  text === undefined ? {} : { description: text }

interface ColumnChange {
  readonly kind: Extract<SiteChange["kind"], `column-${string}`>
  readonly column: string
  readonly description?: string
}

/**
 * A column is added, removed or changed on the day of the act. Whether the column structure stays clear is not asked
 * here: a new column is empty until its first article.
 */
const changeColumns = command<ColumnChange>({
  id: "change-columns",
  title: { zh: "增加、删除、修改栏目", en: "Change columns" },
  about: {
    zh: "增加、删除或修改一个网站栏目，须事先经县电子政务办公室审批登记",
    en: "Adds, removes or changes a website column, which the county e-government office must have approved"
  },
  provisions: ["3.3.control"],
  rules: ["website.changes-approved"],
  codec: Schema.Struct({
    kind: choice({ zh: "变更类型", en: "Kind of change", aliases: ["类型", "变更事项"] }, [
      option("column-added", "增加网站栏目", "Website column added", ["增加栏目", "新增栏目"]),
      option("column-removed", "删除网站栏目", "Website column removed", ["删除栏目", "撤销栏目"]),
      option("column-changed", "修改网站栏目", "Website column changed", ["修改栏目", "栏目变更", "栏目调整"])
    ]),
    column: text({ zh: "栏目名称", en: "Column", aliases: ["栏目", "名称"], example: "通知公告" }),
    description
  }),
  asks: ({ kind, column }, { agency }) => [
    byKey(siteChangesByName, [folded(column)], agency),
    filingsOf(agency, kind, column)
  ],
  act: ({ kind, column, description }, _found, { asOf }) => ({
    changes: [adds(siteChanges, { kind, name: column, doneOn: asOf, ...described(description) })]
  })
})

interface Redesign {
  readonly site: string
  readonly description?: string
}

/** A website is redesigned on the day of the act. */
const redesignSite = command<Redesign>({
  id: "redesign-site",
  title: { zh: "网站改版", en: "Redesign a website" },
  about: {
    zh: "网站改版，须事先经县电子政务办公室审批登记",
    en: "Redesigns a website, which the county e-government office must have approved"
  },
  provisions: ["3.3.control"],
  rules: ["website.changes-approved"],
  codec: Schema.Struct({ site: siteName, description }),
  asks: ({ site }, { agency }) => [
    byKey(siteChangesByName, [folded(site)], agency),
    filingsOf(agency, "site-redesigned", site)
  ],
  act: ({ site, description }, _found, { asOf }) => ({
    changes: [adds(siteChanges, { kind: "site-redesigned", name: site, doneOn: asOf, ...described(description) })]
  })
})

interface NewSite {
  readonly site: string
  readonly url?: string
  readonly unifiedlyManaged?: boolean
}

/** A website goes into use on the day of the act. Being under the unified management does not spare it the approval. */
const createSite = command<NewSite>({
  id: "create-site",
  title: { zh: "新建网站", en: "Create a website" },
  about: {
    zh: "新建一个网站，须事先经县电子政务办公室审批登记，不得私自搭建",
    en: "Creates a website, which the county e-government office must have approved"
  },
  provisions: ["3.3.control"],
  rules: ["website.no-private-site", "website.changes-approved"],
  codec: Schema.Struct({
    site: siteName,
    url: Schema.optionalKey(
      text({ zh: "网址", en: "Address", aliases: ["域名", "网站地址"], example: "http://www.yuanan.gov.cn" })
    ),
    unifiedlyManaged: Schema.optionalKey(
      boolean({ zh: "统一管理", en: "Under unified management", aliases: ["是否统一管理", "统一平台"], example: "是" })
    )
  }),
  asks: ({ site }, { agency }) => [
    byKey(sitesByName, [folded(site)], agency),
    byKey(siteChangesByName, [folded(site)], agency),
    filingsOf(agency, "site-created", site)
  ],
  act: ({ site, url, unifiedlyManaged = false }, _found, { asOf }) => ({
    changes: [
      adds(sites, { name: site, ...(url === undefined ? {} : { url }), unifiedlyManaged, inUse: true }),
      adds(siteChanges, { kind: "site-created", name: site, doneOn: asOf })
    ]
  })
})

interface Stop {
  readonly site: string
  readonly description?: string
}

/** A website that the register knows is taken out of use on the day of the act, and the stop is recorded. */
const stopSite = command<Stop>({
  id: "stop-site",
  title: { zh: "停止使用网站", en: "Stop a website" },
  about: {
    zh: "停止使用网站，须事先经县电子政务办公室审批登记，不得随意停用",
    en: "Takes a website out of use, which the county e-government office must have approved"
  },
  provisions: ["3.3.control"],
  rules: ["website.no-unapproved-stop"],
  codec: Schema.Struct({ site: siteName, description }),
  asks: ({ site }, { agency }) => [
    byKey(sitesByName, [folded(site)], agency),
    byKey(siteChangesByName, [folded(site)], agency),
    filingsOf(agency, "site-stopped", site)
  ],
  act: ({ site, description }, found, { agency, asOf }) => {
    const rows = found(0)
    if (rows.length === 0) return { changes: [], absent: [byKey(sitesByName, [folded(site)], agency)] }
    return {
      changes: [
        ...rows.map((row) => replaces(sites, row, { ...recordOf(sites, row), inUse: false })),
        adds(siteChanges, { kind: "site-stopped", name: site, doneOn: asOf, ...described(description) })
      ]
    }
  }
})

/** The commands of the chapter. */
export const websiteCommands = [changeColumns, redesignSite, createSite, stopSite]
