import type { Text } from "../kernel/text.ts"
import type { UnfiledState } from "./checks.ts"

interface View {
  readonly detail: { readonly state: UnfiledState }
  readonly given: { readonly deadline: string }
}

/** Says that something was not filed by its deadline, and what there is in its place. */
export const notFiled = ({ zh, en }: Text) => ({
  zh: ({ detail, given }: View): string =>
    detail.state === "draft"
      ? `至${given.deadline}未上报${zh}：材料仍是草稿`
      : detail.state === "withdrawn"
        ? `${zh}上报后已撤回，没有重新上报`
        : `至${given.deadline}未上报${zh}`,
  en: ({ detail, given }: View): string =>
    detail.state === "draft"
      ? `No ${en} was filed by ${given.deadline}: it is still a draft`
      : detail.state === "withdrawn"
        ? `The ${en} was withdrawn and not filed again`
        : `No ${en} was filed by ${given.deadline}`
})
