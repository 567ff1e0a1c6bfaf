import type { Database } from "./database.ts"
import { openPostgres } from "./postgres.ts"
import { openSqlite } from "./sqlite.ts"

/** Opens the database of a URL: `postgres://…`, or `file:` and a path for SQLite. */
export const openDatabase = (url: string): Promise<Database> => {
  if (/^postgres(?:ql)?:/u.test(url)) return openPostgres(url)
  if (url.startsWith("file:")) return openSqlite(url.slice("file:".length))
  throw new TypeError("DATABASE_URL starts with postgres: or file:")
}
