import { type DayCount, dated } from "../kernel/checks/dated.ts"
import { dateOfDay, dayNumber } from "../time/index.ts"
import { articles } from "./article-records.ts"
import { columnInspections } from "./column-records.ts"

const days: DayCount = { dayOf: (date) => dayNumber(date) ?? Number.NaN, dateOf: dateOfDay }

/** Articles, by their column and the day on which they appeared. */
export const published = dated(
  articles,
  ({ column }) => column,
  ({ publishedOn }) => publishedOn,
  days
)

/** Updates that inspections saw, by column and day. */
export const seenUpdated = dated(
  columnInspections,
  ({ column }) => column,
  ({ lastUpdatedOn }) => lastUpdatedOn,
  days
)
