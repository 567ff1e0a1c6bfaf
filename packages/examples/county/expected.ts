import { chapter1 } from "./expected/chapter-1.ts"
import { chapter2 } from "./expected/chapter-2.ts"
import { chapter3 } from "./expected/chapter-3.ts"
import { chapter4 } from "./expected/chapter-4.ts"
import { chapter5 } from "./expected/chapter-5.ts"
import { chapter6 } from "./expected/chapter-6.ts"
import type { ExpectedChapter } from "./expected/expected.ts"

/** What the county must show, chapter by chapter, as of 2014-08-01. */
export const expected: readonly ExpectedChapter[] = [chapter1, chapter2, chapter3, chapter4, chapter5, chapter6]
