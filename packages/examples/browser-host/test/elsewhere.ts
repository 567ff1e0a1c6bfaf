import { join } from "node:path"
import { type County, type Issue, yuanan2014 } from "@zhengwu/core"
import { scoreCounty, yuanan2014Scheme } from "@zhengwu/core/assessment"
import { jsonPieces } from "@zhengwu/core/report"
import { readCounty, type Source } from "@zhengwu/formats"
import { readSources } from "@zhengwu/formats/node"

/** The day that the example county is judged on. */
export const asOf = "2014-08-01"

/** The example county's folder. */
export const countyFolder = join(import.meta.dirname, "../../county")

/** Files of the example county, under the names that they have in it. */
export const countySources = async (...wanted: readonly string[]): Promise<readonly Source[]> => {
  const { sources } = await readSources([countyFolder])
  return sources
    .filter(({ name }) => wanted.length === 0 || wanted.some((each) => name === each || name.startsWith(`${each}/`)))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** What the page's JSON export holds when the files are read outside a browser. */
export const jsonElsewhere = async (sources: readonly Source[]): Promise<unknown> => {
  const { county, issues }: { county: County; issues: readonly Issue[] } = await readCounty(yuanan2014, sources)
  const assessment = scoreCounty(yuanan2014, yuanan2014Scheme, county, { asOf })
  return JSON.parse(Array.from(jsonPieces(yuanan2014, assessment, { issues })).join(""))
}

/** A JSON file's content. */
export const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
