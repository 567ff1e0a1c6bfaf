import { folded, type Issue, nearest, type Place } from "@zhengwu/core"
import { type Cell, columnName, type Grid, isBlank, placeOf, textOf } from "./grid.ts"
import { problem } from "./problem.ts"
import { type SchemeColumn, schemeProperties, type SchemeSheet, schemeSheets } from "./scheme-sheets.ts"

/** A scheme as the JSON values that the sheets spell, and where each of them stands. */
export interface SpelledScheme {
  readonly value: unknown
  readonly issues: readonly Issue[]
  /** An issue that names a pointer, with file, sheet, row and cell added. */
  located(issue: Issue): Issue
}

interface Spot {
  readonly place: Place
  readonly cell?: string
}

/** A value with the cell that it was read from. */
interface Written {
  readonly value: unknown
  readonly spot: Spot
}

type Row = Readonly<Record<string, Written>> & { readonly "": Written }

/** Spells the sheets of a workbook as the JSON values of a scheme; what does not fit in a sheet is an issue. */
export const spellScheme = (grids: readonly Grid[]): SpelledScheme => {
  const issues: Issue[] = []
  const spots = new Map<string, Spot>()
  const found = new Map<string, Grid>()
  const [first] = grids
  for (const grid of grids) {
    const key = sheetNamed(grid)
    if (key !== undefined) found.set(key, grid)
    else if (grid.rows.length > 0 && !isInstruction(grid))
      issues.push(
        problem(
          "error",
          "unknown-sheet",
          { place: placeOf(grid) },
          { zh: `不认识的工作表“${grid.sheet ?? ""}”`, en: `Unknown sheet "${grid.sheet ?? ""}"` },
          {
            zh: `可用的工作表：${sheetTitles("zh").join("、")}`,
            en: `Known sheets: ${sheetTitles("en").join(", ")}`
          }
        )
      )
  }
  const properties = propertiesIn(found.get("scheme"), issues)
  const rowsOf = (key: keyof typeof schemeSheets) => rowsIn(found.get(key), schemeSheets[key], issues)
  const at = (pointer: string, written: Written | undefined): unknown => {
    if (written === undefined) return undefined
    spots.set(pointer, written.spot)
    return written.value
  }
  const grid = found.get("scheme") ?? first
  if (grid !== undefined) spots.set("", { place: placeOf(grid) })
  const listed = (key: "grades" | "vetoes" | "bonus", pointer: string, spell: (row: Row, pointer: string) => object) =>
    rowsOf(key).map((row, index) => {
      spots.set(`${pointer}/${index}`, row[""].spot)
      return spell(row, `${pointer}/${index}`)
    })
  const titled = (row: Readonly<Record<string, Written>>, pointer: string) => ({
    title: defined({ zh: at(`${pointer}/title/zh`, row["titleZh"]), en: at(`${pointer}/title/en`, row["titleEn"]) })
  })
  const lists = {
    grades: listed("grades", "/grades", (row, pointer) =>
      defined({
        id: at(`${pointer}/id`, row["id"]),
        ...titled(row, pointer),
        ...numbers(row, pointer, at, "from", "to")
      })
    ),
    vetoes: listed("vetoes", "/vetoes", (row, pointer) =>
      defined({
        id: at(`${pointer}/id`, row["id"]),
        ...titled(row, pointer),
        rule: at(`${pointer}/rule`, row["rule"]),
        codes: at(`${pointer}/codes`, row["codes"]),
        effect: defined({
          kind: at(`${pointer}/effect/kind`, row["effect"]),
          grade: at(`${pointer}/effect/grade`, row["grade"])
        })
      })
    ),
    bonus: listed("bonus", "/bonus/items", (row, pointer) =>
      defined({ id: at(`${pointer}/id`, row["id"]), ...titled(row, pointer), ...numbers(row, pointer, at, "most") })
    )
  }
  const value = defined({
    ...propertyValues(properties, at),
    indicators: treeOf(rowsOf("indicators"), spots, at, issues),
    grades: found.has("grades") ? lists.grades : undefined,
    vetoes: lists.vetoes.length === 0 ? undefined : lists.vetoes,
    bonus:
      properties["bonusCap"] === undefined && lists.bonus.length === 0
        ? undefined
        : defined({ cap: at("/bonus/cap", properties["bonusCap"]), items: lists.bonus })
  })
  return {
    value,
    issues,
    located: (issue) => {
      let pointer = issue.place.pointer ?? ""
      while (!spots.has(pointer) && pointer !== "") pointer = pointer.slice(0, pointer.lastIndexOf("/"))
      const spot = spots.get(pointer)
      return {
        ...issue,
        place: { ...spot?.place, ...issue.place },
        ...(spot?.cell === undefined ? {} : { cell: spot.cell })
      }
    }
  }
}

type At = (pointer: string, written: Written | undefined) => unknown

const defined = (object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))

const numbers = (row: Row, pointer: string, at: At, ...keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, at(`${pointer}/${key}`, row[key])]))

const propertyValues = (of: Readonly<Record<string, Written>>, at: At) => ({
  id: at("/id", of["id"]),
  version: at("/version", of["version"]),
  title: defined({ zh: at("/title/zh", of["titleZh"]), en: at("/title/en", of["titleEn"]) }),
  source: defined({
    kind: at("/source/kind", of["sourceKind"]),
    reference: defined({
      zh: at("/source/reference/zh", of["sourceZh"]),
      en: at("/source/reference/en", of["sourceEn"])
    })
  }),
  ...Object.fromEntries(
    ["notice", "validFrom", "validUntil", "kinds", "total", "unknownEarns", "notApplicable"].map((key) => [
      key,
      at(`/${key}`, of[key])
    ])
  )
})

/** The tree that the rows spell by naming what is above them; a row follows what is above it, or comes before it. */
const treeOf = (rows: readonly Row[], spots: Map<string, Spot>, at: At, issues: Issue[]): readonly unknown[] => {
  const ids = new Set(rows.map((row) => nameIn(row, "id")))
  const placed = new Set<Row>()
  const below = (parent: string, pointer: string): readonly unknown[] =>
    rows
      .filter((row) => nameIn(row, "parent") === parent && !placed.has(row))
      .map((row, index) => {
        placed.add(row)
        const here = `${pointer}/${index}`
        spots.set(here, row[""].spot)
        const id = nameIn(row, "id")
        const children = id === "" ? [] : below(id, `${here}/children`)
        return defined({
          id: at(`${here}/id`, row["id"]),
          title: defined({
            zh: at(`${here}/title/zh`, row["titleZh"]),
            en: at(`${here}/title/en`, row["titleEn"])
          }),
          weight: at(`${here}/weight`, row["weight"]),
          rules: at(`${here}/rules`, row["rules"]),
          method: methodOf(row, here, at),
          children: children.length === 0 ? undefined : children
        })
      })
  const tree = below("", "/indicators")
  for (const row of rows) {
    if (placed.has(row)) continue
    const parent = nameIn(row, "parent")
    const isKnown = ids.has(parent)
    const guess = isKnown ? undefined : nearest(parent, ids)
    issues.push(
      problem(
        "error",
        isKnown ? "indicators-in-a-ring" : "unknown-parent",
        row["parent"]?.spot ?? row[""].spot,
        isKnown
          ? { zh: `“${parent}”与下级指标互为上级`, en: `"${parent}" is above and below itself` }
          : { zh: `没有编号为“${parent}”的上级指标`, en: `There is no indicator "${parent}" above it` },
        guess === undefined
          ? { zh: "填写上级指标的编号；最上级留空", en: "Name the indicator above by id; leave it blank at the top" }
          : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
      )
    )
  }
  return tree
}

const methodOf = (row: Row, pointer: string, at: At): unknown => {
  const kind = at(`${pointer}/method/kind`, row["method"])
  const marks = defined(
    Object.fromEntries(
      ["high", "medium", "low", "note"].map((key) => [key, at(`${pointer}/method/marks/${key}`, row[key])])
    )
  )
  const steps = row["steps"]
  const spelled = {
    kind,
    steps: Array.isArray(steps?.value)
      ? at(`${pointer}/method/steps`, { ...steps, value: steps.value.map(stepOf) })
      : undefined,
    marks: Object.keys(marks).length === 0 ? undefined : marks,
    cap: at(`${pointer}/method/cap`, row["cap"])
  }
  const method = defined(spelled)
  return Object.keys(method).length === 0 ? undefined : method
}

/** A cell's name; empty where the cell is. */
const nameIn = (row: Row, key: string): string => {
  const value = row[key]?.value
  return typeof value === "string" ? value : ""
}

const stepOf = (written: unknown): unknown => {
  const [atLeastPercent = "", earnsPercent = ""] = String(written).split(/[:→-]/u)
  return { atLeastPercent: numeric(atLeastPercent), earnsPercent: numeric(earnsPercent) }
}

const numeric = (written: string): unknown => {
  const text = written.normalize("NFKC").replace(/%$/u, "").trim()
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : written
}

const sheetTitles = (locale: "zh" | "en") => Object.values(schemeSheets).map(({ title }) => title[locale])

const sheetNamed = ({ sheet = "" }: Grid): string | undefined =>
  Object.entries(schemeSheets).find(([key, { title }]) => isNamed(sheet, key, title))?.[0]

/** A sheet that explains, as the written template has one. */
const isInstruction = ({ sheet = "" }: Grid): boolean => ["填写说明", "Instructions"].includes(sheet.trim())

const isNamed = (written: string, key: string, { zh, en }: { readonly zh: string; readonly en: string }): boolean =>
  [key, zh, en].some((each) => folded(each) === folded(written))

/** The rows of a sheet by column, below its headings. */
const rowsIn = (grid: Grid | undefined, { columns }: SchemeSheet, issues: Issue[]): readonly Row[] => {
  const [head, ...rows] = grid?.rows ?? []
  if (grid === undefined || head === undefined) return []
  const headings = head.cells.map((cell, index) => {
    if (isBlank(cell)) return undefined
    const written = textOf(cell)
    const column = columns.find(({ key, title }) => isNamed(written, key, title))
    if (column === undefined) issues.push(unknownHeading(grid, head.number, index, written, columns))
    return column
  })
  return rows
    .filter(({ cells }) => !cells.every(isBlank))
    .map(({ number, cells }) => {
      const row: Record<string, Written> = {}
      for (const [index, column] of headings.entries()) {
        const cell = cells[index]
        if (column === undefined || isBlank(cell)) continue
        row[column.key] = written(cell, column, spotOf(grid, number, index))
      }
      return { ...row, "": { value: undefined, spot: { place: { ...placeOf(grid), row: number } } } }
    })
}

const propertiesIn = (grid: Grid | undefined, issues: Issue[]): Readonly<Record<string, Written>> => {
  const found: Record<string, Written> = {}
  for (const row of rowsIn(grid, schemeSheets.scheme, issues)) {
    const key = row["key"]
    const property = schemeProperties.find(({ key: own, title }) => isNamed(nameIn(row, "key"), own, title))
    if (property === undefined) {
      const name = nameIn(row, "key")
      const guess = nearest(
        name,
        schemeProperties.map(({ title }) => title.zh)
      )
      issues.push(
        problem(
          "error",
          "unknown-property",
          key?.spot ?? row[""].spot,
          { zh: `不认识的项目“${name}”`, en: `Unknown property "${name}"` },
          guess === undefined
            ? {
                zh: `可用的项目：${schemeProperties.map(({ title }) => title.zh).join("、")}`,
                en: `Known properties: ${schemeProperties.map(({ title }) => title.en).join(", ")}`
              }
            : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
        )
      )
      continue
    }
    const value = row["value"]
    if (value !== undefined) found[property.key] = { value: valueOf(value.value, property), spot: value.spot }
  }
  return found
}

const spotOf = (grid: Grid, row: number, column: number): Spot => ({
  place: { ...placeOf(grid), row },
  cell: `${columnName(column)}${row}`
})

const written = (cell: Cell, column: SchemeColumn, spot: Spot): Written => ({
  value: valueOf(typeof cell === "object" ? textOf(cell) : cell, column),
  spot
})

/** A cell's value as the format has it: names in either language, lists split, numbers that were typed as text. */
const valueOf = (cell: unknown, { names, isNumber, isList }: SchemeColumn): unknown => {
  if (isNumber === true) return typeof cell === "string" ? numeric(cell) : cell
  const text = String(cell).trim()
  const named = (each: string): string => names?.find(({ value, title }) => isNamed(each, value, title))?.value ?? each
  return isList === true
    ? text
        .split(/[\s,，、;；]+/u)
        .filter((each) => each !== "")
        .map(named)
    : named(text)
}

const unknownHeading = (
  grid: Grid,
  row: number,
  index: number,
  written: string,
  columns: readonly SchemeColumn[]
): Issue => {
  const guess = nearest(
    written,
    columns.flatMap(({ title }) => [title.zh, title.en])
  )
  return problem(
    "error",
    "unknown-column",
    spotOf(grid, row, index),
    { zh: `不认识的列“${written}”`, en: `Unknown column "${written}"` },
    guess === undefined
      ? {
          zh: `可用的列：${columns.map(({ title }) => title.zh).join("、")}`,
          en: `Known columns: ${columns.map(({ title }) => title.en).join(", ")}`
        }
      : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
  )
}
