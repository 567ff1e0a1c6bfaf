import { join } from "node:path"
import type { Tokens } from "./authorization.ts"

/** How the host runs, as its environment says. */
export interface Settings {
  /** `DATABASE_URL`: `postgres://…` or `file:` and a path; a file beside this program when absent. */
  readonly databaseUrl: string
  /** `PORT`: 3000 when absent; 0 takes a free one. */
  readonly port: number
  /** `COUNTY_FILE`: a county as JSON that an empty database begins with; an invented one when absent. */
  readonly countyFile: string | undefined
  /** `ZHENGWU_TOKEN` and `ZHENGWU_AUTHORITY_TOKEN`. Nobody may do what needs one that is absent. */
  readonly tokens: Tokens
}

/** Reads the settings; throws a TypeError for a port that is none. */
export const settingsIn = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const port = Number(environment["PORT"] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError("PORT is a number from 0 to 65535")
  return {
    databaseUrl: environment["DATABASE_URL"] ?? `file:${join(import.meta.dirname, "zhengwu.sqlite")}`,
    port,
    countyFile: environment["COUNTY_FILE"],
    tokens: { agency: environment["ZHENGWU_TOKEN"], authority: environment["ZHENGWU_AUTHORITY_TOKEN"] }
  }
}
