import { defineNotice, type Notice, yuanan2014 } from "@zhengwu/core"

/** The notice with the rules of some chapters alone, such as `1` or `3,4`. */
export const chaptersOf = (chapters: string): Notice => {
  const wanted = new Set(chapters.split(","))
  return defineNotice({
    ...yuanan2014,
    rules: yuanan2014.rules.filter(({ provisions }) => wanted.has(provisions[0].split(".")[0] ?? "")),
    commands: []
  })
}

/** The day of the judgement. */
export const asOf = "2014-08-15"
