import { each } from "../kernel/checks/each.ts"
import { fresh } from "../kernel/checks/fresh.ts"
import { quota } from "../kernel/checks/quota.ts"
import { rule } from "../kernel/rule.ts"
import { articles } from "./article-records.ts"
import { contentAssignments } from "./column-records.ts"
import { contentPeriodFrom, contentPeriodTo } from "./parameters.ts"
import { published, seenUpdated } from "./published.ts"

/**
 * Each article was cleared for publication on or before the day on which it appeared.
 *
 * @provision 3.2.assurance
 */
export const publishReviewed = rule({
  id: "website.publish-reviewed",
  title: { zh: "信息发布先审后发", en: "Articles reviewed before publication" },
  provisions: ["3.2.assurance"],
  check: each(articles, {
    breach: "article-unreviewed",
    says: {
      zh: "每条信息在发布当日或之前经过发布审核",
      en: "Each article was reviewed on or before the day of its publication"
    },
    needs: ["reviewedOn"],
    where: ({ publishedOn }, { asOf }) => publishedOn <= asOf,
    holds: ({ reviewedOn = "", publishedOn }) => reviewedOn <= publishedOn
  }),
  breaches: {
    "article-unreviewed": {
      severity: "high",
      message: {
        zh: ({ subject, record }) =>
          record.reviewedOn === undefined
            ? `“${subject}”于${record.publishedOn}发布，没有发布审核记录`
            : `“${subject}”于${record.publishedOn}发布，晚至${record.reviewedOn}才审核`,
        en: ({ subject, record }) =>
          record.reviewedOn === undefined
            ? `"${subject}" was published on ${record.publishedOn} without a recorded review`
            : `"${subject}" was published on ${record.publishedOn} and reviewed only on ${record.reviewedOn}`
      },
      remedy: {
        zh: () => "补做发布审核；审核不通过的，立即撤下",
        en: () => "Have it reviewed now, and take it down at once if it is not cleared"
      }
    }
  }
})

/**
 * Each assigned column was updated within its interval, by an article of any agency or by what an inspection saw.
 *
 * @provision 3.2.assurance
 */
export const columnsFresh = rule({
  id: "website.columns-fresh",
  title: { zh: "栏目信息及时更新", en: "Columns updated in time" },
  provisions: ["3.2.assurance"],
  check: fresh(contentAssignments, {
    breach: "column-stale",
    says: {
      zh: "内容保障分配表中的每个栏目都在规定的更新间隔内更新",
      en: "Each column of the content assurance table was updated within its interval"
    },
    needs: ["intervalDays"],
    key: ({ column }) => column,
    intervalDays: ({ intervalDays }) => intervalDays,
    updated: published,
    alsoUpdated: [seenUpdated]
  }),
  breaches: {
    "column-stale": {
      severity: "medium",
      message: {
        zh: ({ subject, detail, asOf }) =>
          detail.latest === undefined
            ? `栏目“${subject}”至${asOf}从未更新，应每${detail.intervalDays}天至少更新一次`
            : `栏目“${subject}”最近一次更新是${detail.latest}，超过了${detail.intervalDays}天的更新间隔`,
        en: ({ subject, detail, asOf }) =>
          detail.latest === undefined
            ? `Column "${subject}" had never been updated by ${asOf}; an update is due every ${detail.intervalDays} days`
            : `Column "${subject}" was last updated on ${detail.latest}, longer ago than its interval of ${detail.intervalDays} days`
      },
      remedy: {
        zh: ({ subject }) => `立即更新“${subject}”，今后按内容保障分配表的间隔更新`,
        en: ({ subject }) => `Update "${subject}" now, and keep to the interval of the content assurance table`
      }
    }
  }
})

/**
 * Each agency published as many articles in its assigned columns as the content assurance table asks of it.
 *
 * @provision 3.2.assurance
 */
export const assignmentsMet = rule({
  id: "website.assignments-met",
  title: { zh: "完成内容保障任务", en: "Assigned content delivered" },
  provisions: ["3.2.assurance"],
  check: quota(contentAssignments, {
    breach: "assignment-short",
    says: ({ from, to }) => ({
      zh: `${from} 至 ${to}，单位在每个分配的栏目发布的信息不少于分配的条数`,
      en: `From ${from} to ${to}, the agency published in each assigned column at least the number of articles it owes`
    }),
    needs: ["articles"],
    key: ({ column }) => column,
    owed: ({ articles }) => articles,
    counted: published,
    period: { from: contentPeriodFrom, to: contentPeriodTo }
  }),
  breaches: {
    "assignment-short": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          `${detail.from}至${detail.to}，栏目“${subject}”应发布${detail.owed}条信息，实际发布${detail.delivered}条`,
        en: ({ subject, detail }) =>
          `From ${detail.from} to ${detail.to} column "${subject}" was owed ${detail.owed} articles and got ${detail.delivered}`
      },
      remedy: {
        zh: ({ detail }) => `补充${detail.owed - detail.delivered}条符合栏目定位的信息，明确专人按期报送`,
        en: ({ detail }) => `Deliver the ${detail.owed - detail.delivered} missing articles and name who delivers them`
      }
    }
  }
})
