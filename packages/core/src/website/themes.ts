import { all, type Check, type Signature } from "../kernel/check.ts"
import { each, eachBeside } from "../kernel/checks/each.ts"
import { folded } from "../kernel/field.ts"
import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { themeCount } from "./parameters.ts"
import { type Theme, themeEntries, type ThemeEntry, themes } from "./service-records.ts"

const belongsTo =
  ({ name }: Theme) =>
  ({ theme }: ThemeEntry): boolean =>
    folded(theme) === folded(name)

/**
 * Each theme brings services and disclosed information together; the agency that leads it answers for it.
 *
 * @provision 3.5.themes
 */
export const themesIntegrated = rule({
  id: "website.themes-integrated",
  title: { zh: "主题服务与信息公开整合", en: "Themes join services and disclosure" },
  provisions: ["3.5.themes"],
  check: all(
    eachBeside(themes, {
      breach: "theme-without-service",
      says: { zh: "每个主题都有服务条目", en: "Each theme has a service" },
      beside: themeEntries,
      holds: (theme, entries) => entries.filter(belongsTo(theme)).some(({ kind }) => kind === "service")
    }),
    eachBeside(themes, {
      breach: "theme-without-disclosure",
      says: { zh: "每个主题都有政府信息公开条目", en: "Each theme has disclosed information" },
      beside: themeEntries,
      holds: (theme, entries) => entries.filter(belongsTo(theme)).some(({ kind }) => kind === "disclosure")
    })
  ),
  breaches: {
    "theme-without-service": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `主题“${subject}”下没有服务条目`,
        en: ({ subject }) => `Theme "${subject}" has no service`
      },
      remedy: {
        zh: ({ subject }) => `整合“${subject}”主题下各部门的服务事项`,
        en: ({ subject }) => `Bring the departments' services under the theme "${subject}"`
      }
    },
    "theme-without-disclosure": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `主题“${subject}”没有与政府信息公开整合`,
        en: ({ subject }) => `Theme "${subject}" has no disclosed information`
      },
      remedy: {
        zh: ({ subject }) => `在“${subject}”主题下链接相关的政府信息公开内容`,
        en: ({ subject }) => `Link the disclosed information that belongs to the theme "${subject}"`
      }
    }
  }
})

/** The list of themes has as many different names as there must be. */
const allThemesListed: Check<{
  readonly "themes-incomplete": Signature<undefined, { readonly listed: number }, { readonly count: number }>
}> = {
  parts: [
    {
      says: ({ count }): Text => ({
        zh: `主题服务名录列有 ${String(count)} 个主题`,
        en: `${String(count)} themes of services are listed`
      }),
      reads: [{ set: themes, fields: [] }],
      codes: ["themes-incomplete"],
      optional: false,
      given: { count: themeCount },
      tests: [],
      columns: [],
      keeps: [themes],
      judge: (view) => {
        const count = Number(view.given["count"])
        const listed = new Set(view.kept(themes).records.map(({ name }) => folded(name))).size
        view.checked(0, count)
        if (listed < count)
          view.breach({
            code: "themes-incomplete",
            agencies: [0],
            rows: [],
            count: count - listed,
            detail: { listed }
          })
      }
    }
  ]
}

/**
 * The county has laid down all of its twelve themes. Which they are is the county's to say: the notice names education.
 *
 * @provision 3.5.themes
 */
export const themesListed = rule({
  id: "website.themes-listed",
  title: { zh: "十二大主题齐全", en: "All themes laid down" },
  provisions: ["3.5.themes"],
  scope: "county",
  check: allThemesListed,
  breaches: {
    "themes-incomplete": {
      severity: "medium",
      message: {
        zh: ({ detail, given }) => `主题服务名录应列${given.count}个主题，现列${detail.listed}个`,
        en: ({ detail, given }) => `${detail.listed} themes of services are listed; there must be ${given.count}`
      },
      remedy: {
        zh: () => "在主题服务名录中补全主题并确定牵头单位",
        en: () => "Complete the list of themes and name the agency that leads each"
      }
    }
  }
})

type Level = "county" | "township" | "village"

const levels: Readonly<Record<Level, Text>> = {
  county: { zh: "县级", en: "county" },
  township: { zh: "乡镇", en: "township" },
  village: { zh: "村（社区）", en: "village" }
}

/**
 * Each service of a theme leads to the county's, the townships' and the villages' pages.
 *
 * @provision 3.5.themes
 */
export const threeLevels = rule({
  id: "website.three-levels",
  title: { zh: "县、乡镇、村（社区）三级联动", en: "County, township and village together" },
  provisions: ["3.5.themes"],
  check: each(themeEntries, {
    breach: "level-not-linked",
    says: {
      zh: "每项主题服务都有县、乡镇、村（社区）三级链接",
      en: "Each service of a theme links county, township and village"
    },
    needs: [["countyLink", "townshipLink", "villageLink"]],
    where: ({ kind }) => kind === "service",
    holds: ({ countyLink, townshipLink, villageLink }) =>
      countyLink !== undefined && townshipLink !== undefined && villageLink !== undefined,
    detail: ({ countyLink, townshipLink, villageLink }) => {
      const unlinked: Level[] = []
      if (countyLink === undefined) unlinked.push("county")
      if (townshipLink === undefined) unlinked.push("township")
      if (villageLink === undefined) unlinked.push("village")
      return { unlinked }
    }
  }),
  breaches: {
    "level-not-linked": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          `主题服务“${subject}”没有${detail.unlinked.map((level) => levels[level].zh).join("、")}链接`,
        en: ({ subject, detail }) =>
          `Theme service "${subject}" has no link for: ${detail.unlinked.map((level) => levels[level].en).join(", ")}`
      },
      remedy: {
        zh: ({ subject }) => `补齐“${subject}”的县、乡镇、村（社区）三级链接`,
        en: ({ subject }) => `Add the missing links of "${subject}"`
      }
    }
  }
})
