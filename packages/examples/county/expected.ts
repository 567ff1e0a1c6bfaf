import { chapter1 } from "./expected/chapter-1.ts"
import type { ExpectedChapter } from "./expected/expected.ts"

/** What the county must show, chapter by chapter, as of 2014-08-01. */
export const expected: readonly ExpectedChapter[] = [chapter1]
