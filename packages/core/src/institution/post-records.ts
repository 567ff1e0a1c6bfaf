import * as Schema from "effect/Schema"
import { identifier, personName, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

const postName = {
  zh: "岗位",
  en: "Post",
  aliases: ["岗位名称", "工作岗位"],
  example: "网络管理员"
}

/**
 * A post for e-government work at an agency (定岗定责).
 *
 * @provision 6.1.posts
 */
export interface Post {
  /** Its name. */
  readonly name: string
  /** What whoever holds it has to do. */
  readonly duties?: string
  /** The day since which there is the post, inclusive. Absent: before the register begins. */
  readonly since?: string
  /** The last day of the post, inclusive. Absent: there still is the post. */
  readonly until?: string
}

/** Checks and reads a record of this kind. */
export const Post = codecOf<Post>()(
  Schema.Struct({
    name: text(postName),
    duties: Schema.optionalKey(
      text({ zh: "岗位职责", en: "Duties", aliases: ["职责", "工作职责", "岗位责任"], example: "网络和终端的日常维护" })
    ),
    since: Schema.optionalKey(date({ zh: "设岗日期", en: "Since", aliases: ["设岗时间", "设立日期"] })),
    until: Schema.optionalKey(
      date({
        zh: "撤岗日期",
        en: "Until",
        about: { zh: "岗位存在的最后一天（含当日）", en: "The last day of the post, inclusive" },
        aliases: ["撤岗时间", "撤销日期"]
      })
    )
  })
)

/** The posts that each agency has set up. */
export const posts = recordSet<Post>({
  id: "posts",
  title: { zh: "电子政务岗位表", en: "Posts" },
  about: { zh: "本单位设置的电子政务岗位及其职责", en: "The agency's posts for e-government work and their duties" },
  aliases: ["岗位设置表", "电子政务岗位", "定岗定责表", "岗位表"],
  scope: "agency",
  codec: Post,
  subject: ({ name }) => name
})

/**
 * Someone who holds a post, for a time.
 *
 * @provision 6.1.posts
 */
export interface PostHolder {
  /** Name of the post. */
  readonly post: string
  /** Name of the person. */
  readonly name: string
  /** Staff number. */
  readonly staffNumber?: string
  /** First day in the post, inclusive. Absent: before the register begins. */
  readonly from?: string
  /** Last day in the post, inclusive. Absent: still in the post. */
  readonly until?: string
}

/** Checks and reads a record of this kind. */
export const PostHolder = codecOf<PostHolder>()(
  Schema.Struct({
    post: text(postName),
    name: personName({ zh: "姓名", en: "Name", aliases: ["人员", "人员姓名", "在岗人员"], example: "王强" }),
    staffNumber: Schema.optionalKey(
      identifier({ zh: "工号", en: "Staff number", aliases: ["职工编号", "人员编号"], example: "CZ0012" })
    ),
    from: Schema.optionalKey(date({ zh: "上岗日期", en: "From", aliases: ["上岗时间", "任职日期", "开始日期"] })),
    until: Schema.optionalKey(
      date({
        zh: "离岗日期",
        en: "Until",
        about: {
          zh: "在岗的最后一天（含当日）；在岗的不填",
          en: "The last day in the post, inclusive; empty while in it"
        },
        aliases: ["离岗时间", "离任日期", "结束日期"]
      })
    )
  })
)

/** Who held each post, and when. */
export const postHolders = recordSet<PostHolder>({
  id: "postHolders",
  title: { zh: "电子政务岗位人员表", en: "Post holders" },
  about: { zh: "各岗位的在岗人员及起止日期", en: "Who holds each post, from when to when" },
  aliases: ["岗位人员表", "岗位人员", "在岗人员表", "技术人员登记表"],
  scope: "agency",
  codec: PostHolder,
  subject: ({ post, name }) => `${post} ${name}`
})
