import { all, whereSupplied } from "../kernel/check.ts"
import { distinct } from "../kernel/checks/distinct.ts"
import { latestOf } from "../kernel/checks/latest-of.ts"
import { nested } from "../kernel/checks/nested.ts"
import { populated } from "../kernel/checks/populated.ts"
import { folded } from "../kernel/field.ts"
import { rule } from "../kernel/rule.ts"
import { columnInspections, columns } from "./column-records.ts"
import { columnDepth } from "./parameters.ts"
import { published } from "./published.ts"

/**
 * The column structure is clear: no column is empty, none lies too deep, columns side by side have different names. A
 * column is filled by an article or a sub-column; one that only leads elsewhere holds nothing of its own.
 *
 * @provision 3.1.clarity
 */
export const columnsClear = rule({
  id: "website.columns-clear",
  title: { zh: "栏目结构简洁清晰", en: "Column structure clear" },
  provisions: ["3.1.clarity"],
  check: all(
    populated(columns, {
      breach: "column-empty",
      says: {
        zh: "每个栏目都有文章或下级栏目（只作链接的栏目除外）",
        en: "Each column holds an article or a sub-column, unless it only leads elsewhere"
      },
      where: ({ isLink }) => isLink !== true,
      key: ({ id }) => id,
      parent: ({ parent }) => parent,
      filledBy: published
    }),
    nested(columns, {
      says: (maxDepth) => ({
        zh: `栏目最多 ${maxDepth} 级，上级栏目都在栏目表中`,
        en: `Columns lie at most ${maxDepth} levels deep, and every parent is listed`
      }),
      id: ({ id }) => id,
      parent: ({ parent }) => parent,
      maxDepth: columnDepth,
      breaches: { tooDeep: "column-too-deep", unrooted: "column-unrooted" }
    }),
    distinct(columns, {
      breach: "column-name-shared",
      says: {
        zh: "同一网站同一上级栏目下的栏目不重名",
        en: "Columns of one site under one parent have different names"
      },
      key: ({ site = "", parent = "", name }) => [site, parent, folded(name)].join("\n"),
      shows: (_key, { name }) => name,
      fields: ["site", "parent", "name"],
      within: "county"
    }),
    whereSupplied(
      latestOf(columnInspections, {
        breach: "column-found-unusable",
        says: {
          zh: "最近一次检查没有发现栏目空白或链接失效",
          en: "The latest inspection found no column blank or dead"
        },
        key: ({ column }) => column,
        on: ({ inspectedOn }) => inspectedOn,
        holds: ({ status }) => status !== "blank" && status !== "dead-link"
      })
    )
  ),
  breaches: {
    "column-empty": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `栏目“${subject}”是空栏目，没有文章，也没有下级栏目`,
        en: ({ subject }) => `Column "${subject}" is empty: it has neither articles nor sub-columns`
      },
      remedy: {
        zh: ({ subject }) => `充实“${subject}”的内容；不再需要的，报县电子政务办公室审批后删除`,
        en: ({ subject }) =>
          `Publish in "${subject}"; if it is no longer needed, have its removal approved by the county e-government office`
      }
    },
    "column-too-deep": {
      severity: "low",
      message: {
        zh: ({ subject, detail, given }) => `栏目“${subject}”在第${detail.depth}级，超过了${given.maxDepth}级`,
        en: ({ subject, detail, given }) =>
          `Column "${subject}" lies at level ${detail.depth}, deeper than ${given.maxDepth}`
      },
      remedy: {
        zh: () => "归并栏目、减少层级，报县电子政务办公室审批后调整",
        en: () => "Merge columns to make the tree shallower, with the approval of the county e-government office"
      }
    },
    "column-unrooted": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) =>
          detail.reason === "circular"
            ? `栏目“${subject}”的上级栏目最终又是它自己`
            : `栏目“${subject}”的上级栏目“${record.parent ?? ""}”不在栏目表中`,
        en: ({ subject, record, detail }) =>
          detail.reason === "circular"
            ? `Column "${subject}" lies below itself`
            : `The parent "${record.parent ?? ""}" of column "${subject}" is not in the list of columns`
      },
      remedy: {
        zh: () => "在栏目表中补登上级栏目，或更正该栏目的上级",
        en: () => "List the parent, or correct the entry of the column"
      }
    },
    "column-name-shared": {
      severity: "low",
      message: {
        zh: ({ record, detail }) => `同一上级栏目下有${detail.count}个栏目都叫“${record.name}”`,
        en: ({ record, detail }) => `${detail.count} columns under one parent are called "${record.name}"`
      },
      remedy: {
        zh: () => "归并重复的栏目，或改用不同的名称，报县电子政务办公室审批",
        en: () => "Merge the columns or rename them, with the approval of the county e-government office"
      }
    },
    "column-found-unusable": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          record.status === "dead-link"
            ? `${record.inspectedOn}检查发现栏目“${subject}”链接失效`
            : `${record.inspectedOn}检查发现栏目“${subject}”空白`,
        en: ({ subject, record }) =>
          record.status === "dead-link"
            ? `The inspection of ${record.inspectedOn} found a dead link at column "${subject}"`
            : `The inspection of ${record.inspectedOn} found column "${subject}" blank`
      },
      remedy: {
        zh: () => "修复链接、补充内容，并请县电子政务办公室复查",
        en: () => "Repair the link or publish content, and ask the county e-government office to look again"
      }
    }
  }
})
