import { dated } from "../kernel/checks/dated.ts"
import { articles } from "./article-records.ts"
import { columnInspections } from "./column-records.ts"

/** Articles, by their column and the day on which they appeared. */
export const published = dated(
  articles,
  ({ column }) => column,
  ({ publishedOn }) => publishedOn
)

/** Updates that inspections saw, by column and day. */
export const seenUpdated = dated(
  columnInspections,
  ({ column }) => column,
  ({ lastUpdatedOn }) => lastUpdatedOn
)
