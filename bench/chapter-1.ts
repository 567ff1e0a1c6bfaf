import { defineNotice, type Notice, yuanan2014 } from "@zhengwu/core"

/** The notice with the rules of chapter I alone. */
export const chapterOne: Notice = defineNotice({
  ...yuanan2014,
  rules: yuanan2014.rules.filter(({ provisions }) => provisions[0].startsWith("1."))
})

/** The day of the judgement. */
export const asOf = "2014-08-15"
