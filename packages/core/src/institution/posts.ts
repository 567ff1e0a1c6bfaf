import { all } from "../kernel/check.ts"
import { each } from "../kernel/checks/each.ts"
import { rule } from "../kernel/rule.ts"
import { handoverGapDays, workYear } from "./parameters.ts"
import { postsContinuous, postsFilled } from "./post-checks.ts"
import { posts } from "./post-records.ts"
import { isWithin } from "./terms.ts"

/** There are posts for e-government work, each with its duties and with somebody who holds it. */
export const postsSetUp = rule({
  id: "institution.posts",
  title: { zh: "定岗定责", en: "Posts with duties, and filled" },
  provisions: ["6.1.posts"],
  check: all(
    postsFilled({
      says: {
        zh: "设有电子政务岗位，每个岗位有人在岗，在岗人员都在所设岗位上",
        en: "There are posts for e-government work, each is held by somebody, and nobody holds a post that is not set up"
      },
      breaches: { none: "no-post", vacant: "post-vacant", unset: "holder-without-post" }
    }),
    each(posts, {
      breach: "post-without-duties",
      says: { zh: "每个岗位都明确职责", en: "Each post has its duties" },
      needs: ["duties"],
      where: ({ since, until }, { asOf }) => isWithin({ from: since, until }, asOf)
    })
  ),
  breaches: {
    "no-post": {
      severity: "high",
      message: {
        zh: () => "没有设置电子政务岗位",
        en: () => "No post for e-government work has been set up"
      },
      remedy: {
        zh: () => "设置电子政务岗位，明确职责，安排人员",
        en: () => "Set up posts for e-government work, say what they have to do, and fill them"
      }
    },
    "post-vacant": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          detail.since === undefined ? `岗位“${subject}”无人在岗` : `岗位“${subject}”自${detail.since}起无人在岗`,
        en: ({ subject, detail }) =>
          detail.since === undefined
            ? `Nobody holds post "${subject}"`
            : `Nobody has held post "${subject}" since ${detail.since}`
      },
      remedy: {
        zh: ({ subject }) => `安排“${subject}”的在岗人员并登记；岗位已撤的，登记撤岗日期`,
        en: ({ subject }) => `Fill "${subject}" and enter who holds it, or enter the last day of the post if it is gone`
      }
    },
    "holder-without-post": {
      severity: "low",
      message: {
        zh: ({ record }) => `${record.name}所在的岗位“${record.post}”不在本单位设置的岗位之内`,
        en: ({ record }) => `${record.name} holds "${record.post}", which is no post that the agency has set up`
      },
      remedy: {
        zh: ({ record }) => `设置岗位“${record.post}”并明确职责，或更正岗位名称`,
        en: ({ record }) => `Set up "${record.post}" with its duties, or correct the name of the post`
      }
    },
    "post-without-duties": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `岗位“${subject}”没有明确职责`,
        en: ({ subject }) => `Post "${subject}" has no duties on record`
      },
      remedy: {
        zh: ({ subject }) => `明确“${subject}”的岗位职责`,
        en: ({ subject }) => `Say what "${subject}" has to do`
      }
    }
  }
})

/** As long as there is a post, it is held without a gap: before its first holder, between two and after its last. */
export const staffContinuous = rule({
  id: "institution.staff-continuity",
  title: { zh: "技术人员持续稳定", en: "Continuity of technical staff" },
  provisions: ["6.1.posts"],
  check: postsContinuous({
    breach: "post-gap",
    gapDays: handoverGapDays,
    year: workYear,
    says: ({ gapDays, year }) => ({
      zh: `${year}年内每个岗位从设岗到撤岗，每次空缺（交接前后、首任之前、末任之后）不超过${gapDays}天`,
      en: `In ${year}, as long as there is a post, it never stands empty for more than ${gapDays} days: before its first holder, between two or after its last`
    })
  }),
  breaches: {
    "post-gap": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          `岗位“${subject}”自${detail.from}至${detail.until}空缺${detail.days}天，超过${detail.allowedDays}天`,
        en: ({ subject, detail }) =>
          `Post "${subject}" stood empty for ${detail.days} days, from ${detail.from} to ${detail.until}; ${detail.allowedDays} are allowed`
      },
      remedy: {
        zh: () => "岗位空出前确定接替人员，办好交接；在岗或设岗、撤岗日期登记有误的，予以更正",
        en: () =>
          "Name who follows before a post falls empty and hand over in time, or correct the dates of the post or its holders if they are wrong"
      }
    }
  }
})
