import type { ColumnInspection } from "@zhengwu/core"
import { parseDate } from "@zhengwu/core/time"
import { type Handler, Parser } from "htmlparser2"
import { type Decoded, decodeText } from "./text-decoding.ts"

/** What the saved page of a website's column says of itself. What it does not say is absent. */
export interface PageInspection {
  /** Address of the page, as the caller knows it. */
  readonly url?: string
  /** The encoding that the page was read in; absent where its bytes are no text, and then all else is absent too. */
  readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "gb18030"
  /** Whether the whole page was read: what is too long or too deeply nested is read in part. */
  readonly isWhole: boolean
  /** Its title. */
  readonly title?: string
  /** Name of the website (`SiteName`). */
  readonly siteName?: string
  /** Name of the column (`ColumnName`). */
  readonly columnName?: string
  /** Type of the column (`ColumnType`). */
  readonly columnType?: string
  /**
   * Calendar date of `PubDate`; absent where it has none that is definite. It says when the page was made, which is not
   * when the column had its newest article.
   */
  readonly publishedOn?: string
  /** Every `meta` with a name and a content, in the order of the page. */
  readonly metas: readonly { readonly name: string; readonly content: string }[]
  /** The calendar dates among its links and list items, each once, newest first. */
  readonly dates: readonly string[]
}

/** What is known of a page beside its bytes. */
export interface InspectPageOptions {
  /** Its address; absent where it is not known. */
  readonly url?: string
}

/** What a page cannot say of its inspection. */
export interface InspectedColumn {
  /** Code of the column. */
  readonly column: string
  /** Calendar date of the inspection, yyyy-mm-dd. */
  readonly inspectedOn: string
  /** What the inspector found; a page does not tell, and a column counts as normal when this is absent. */
  readonly status?: NonNullable<ColumnInspection["status"]>
}

/** How much of a page is looked at: far more than a column page has, and little enough for a hostile one. */
const limits = {
  bytes: 4 * 1024 * 1024,
  /** Bytes in which a declaration of the encoding is looked for. */
  head: 4096,
  depth: 2000,
  metas: 500,
  /** Characters of a title, a name or a content. */
  characters: 2000,
  /** Characters of a text that may carry a date: longer ones are prose. */
  text: 400,
  dates: 10_000
} as const

/** Characters that are given to the parser at once; between two pieces it can be stopped. */
const pieceCharacters = 1 << 14

/**
 * Reads the saved HTML of a column page: its title, its meta tags, and the dates among its links and list items. Runs
 * no script, follows no link and never throws.
 *
 * The encoding is told by the byte order mark, else by the page's own declaration of UTF-8, GBK, GB2312 or GB18030, else
 * recognised as in any other text file.
 *
 * A date is one with a year, such as `2014-07-15`, `2014/7/15` or `2014年7月15日`, that stands at the beginning or the end
 * of a text in a link, in a list item, or beside a link in the same row or block. A date in the midst of a title belongs to the title, one
 * with a day of the week is the visitor's today, and one without a year is left out.
 */
export const inspectColumnPage = (bytes: Uint8Array, { url }: InspectPageOptions = {}): PageInspection => {
  const known = url === undefined ? {} : { url }
  const isCut = bytes.length > limits.bytes
  const decoded = decodePage(isCut ? bytes.subarray(0, limits.bytes) : bytes)
  if (!decoded.ok) return { ...known, isWhole: !isCut, metas: [], dates: [] }
  const { title, metas, dates, isStopped } = readPage(decoded.text)
  const named = (wanted: string) => metas.find(({ name }) => name.toLowerCase() === wanted)?.content
  const siteName = named("sitename")
  const columnName = named("columnname")
  const columnType = named("columntype")
  const published = parseDate(named("pubdate") ?? "")
  return {
    ...known,
    encoding: decoded.encoding,
    isWhole: !isCut && !isStopped,
    ...(title === "" ? {} : { title }),
    ...(siteName === undefined ? {} : { siteName }),
    ...(columnName === undefined ? {} : { columnName }),
    ...(columnType === undefined ? {} : { columnType }),
    ...(published.ok ? { publishedOn: published.value } : {}),
    metas,
    dates
  }
}

/**
 * The record of an inspection of a column. The newest date of its page up to the day of the inspection is the day of its
 * last update; where the page has none, the record has none.
 */
export const inspectionRecord = (
  { url, dates }: PageInspection,
  { column, inspectedOn, status }: InspectedColumn
): ColumnInspection => {
  const lastUpdatedOn = dates.find((date) => date <= inspectedOn)
  return {
    column,
    ...(url === undefined ? {} : { url }),
    ...(status === undefined ? {} : { status }),
    ...(lastUpdatedOn === undefined ? {} : { lastUpdatedOn }),
    inspectedOn
  }
}

/** Decodes a page. A declaration that the bytes contradict is not believed. */
const decodePage = (bytes: Uint8Array): Decoded => {
  const declared = hasByteOrderMark(bytes) ? undefined : declaredEncoding(bytes)
  if (declared === undefined) return decodeText(bytes)
  const text = new TextDecoder(declared).decode(bytes)
  // A page that was cut off may end within a character; more damage than that is looked at again.
  return text.slice(0, -2).includes("\ufffd")
    ? otherwise(bytes, declared, text)
    : { ok: true, text, encoding: declared }
}

/** Of a damaged text what the bytes themselves say, unless they say nothing. */
const otherwise = (bytes: Uint8Array, encoding: "utf-8" | "gb18030", text: string): Decoded => {
  const recognised = decodeText(bytes)
  return recognised.ok || !/[^\p{ASCII}\ufffd]/u.test(text) ? recognised : { ok: true, text, encoding }
}

const hasByteOrderMark = ([first, second, third]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0xef && second === 0xbb && third === 0xbf)

/** The encoding that the first bytes declare: GBK and GB2312 are parts of GB18030. */
const declaredEncoding = (bytes: Uint8Array): "utf-8" | "gb18030" | undefined => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, limits.head))
  const label = /<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/iu.exec(
    head
  )?.[1]
  if (label === undefined) return undefined
  if (/^utf-?8$/iu.test(label)) return "utf-8"
  return /^(?:x-)?(?:gbk|gb_?2312(?:-80)?|gb18030|cp936)$/iu.test(label) ? "gb18030" : undefined
}

interface PageRead {
  readonly title: string
  readonly metas: PageInspection["metas"]
  readonly dates: readonly string[]
  readonly isStopped: boolean
}

const readPage = (text: string): PageRead => {
  const reader = new PageReader()
  const parser = new Parser(reader)
  for (let from = 0; from < text.length && !reader.isStopped; from += pieceCharacters)
    parser.write(text.slice(from, from + pieceCharacters))
  if (!reader.isStopped) parser.end()
  return reader.result()
}

/** Elements whose texts are list items. */
const items: ReadonlySet<string> = new Set(["a", "li", "dd", "dt"])
/** Elements whose content nobody reads as text of the page. */
const hidden: ReadonlySet<string> = new Set(["script", "style", "template", "textarea", "select", "noframes"])
/** Elements that only dress up a part of a text. */
const inline: ReadonlySet<string> = new Set(["b", "strong", "i", "em", "u", "font", "small", "big", "mark", "wbr"])
/** Elements that may hold a link with its date beside it. */
const blocks: ReadonlySet<string> = new Set("tr div p section article header footer h1 h2 h3 h4 h5 h6".split(" "))

/**
 * The dates of a block, which count when the block, or one right within it, has a link. Whole pages are made of blocks:
 * what is further away from a link is not beside it.
 */
interface Block {
  hasLink: boolean
  readonly dates: string[]
  /** Those of the blocks right within it that have no link themselves. */
  readonly inner: string[]
}

class PageReader implements Partial<Handler> {
  isStopped = false
  private parser: Parser | undefined
  private readonly metas: { readonly name: string; readonly content: string }[] = []
  private readonly dates = new Set<string>()
  private readonly blocks: Block[] = []
  private depth = 0
  private itemDepth = 0
  private hiddenDepth = 0
  private titleState: "before" | "within" | "after" = "before"
  private title = ""
  private text = ""

  onparserinit(parser: Parser): void {
    this.parser = parser
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++
    // Closing tags are looked up among the open ones: without a limit a hostile page costs the square of its length.
    if (this.depth > limits.depth) {
      this.isStopped = true
      this.parser?.pause()
      return
    }
    if (!inline.has(name)) this.flush()
    if (hidden.has(name)) this.hiddenDepth++
    if (items.has(name)) this.itemDepth++
    if (blocks.has(name)) this.blocks.push({ hasLink: false, dates: [], inner: [] })
    if (name === "a") {
      for (const block of this.blocks.slice(-2)) block.hasLink = true
    } else if (name === "title" && this.titleState === "before") this.titleState = "within"
    else if (name === "meta") this.meta(attributes)
  }

  ontext(data: string): void {
    if (this.titleState === "within") {
      if (this.title.length < limits.characters) this.title += data.slice(0, limits.characters)
    } else if (this.hiddenDepth === 0 && this.text.length <= limits.text) this.text += data.slice(0, limits.text + 1)
  }

  onclosetag(name: string): void {
    this.depth--
    if (!inline.has(name)) this.flush()
    if (hidden.has(name)) this.hiddenDepth--
    if (items.has(name)) this.itemDepth--
    if (name === "title" && this.titleState === "within") this.titleState = "after"
    if (blocks.has(name)) this.closeBlock()
  }

  result(): PageRead {
    return {
      title: tidy(this.title),
      metas: this.metas,
      dates: [...this.dates].toSorted().toReversed(),
      isStopped: this.isStopped
    }
  }

  private meta({ name, content }: Readonly<Record<string, string>>): void {
    if (name === undefined || content === undefined || this.metas.length >= limits.metas) return
    const meta = { name: tidy(name.slice(0, limits.characters)), content: tidy(content.slice(0, limits.characters)) }
    if (meta.name !== "" && meta.content !== "") this.metas.push(meta)
  }

  private closeBlock(): void {
    const block = this.blocks.pop()
    if (block === undefined) return
    const outer = this.blocks.at(-1)
    if (block.hasLink) for (const date of [...block.dates, ...block.inner]) this.add(date)
    else if (outer !== undefined && outer.inner.length < limits.dates) outer.inner.push(...block.dates)
  }

  /** Looks for dates in the text up to here. */
  private flush(): void {
    const { text } = this
    this.text = ""
    if (text.length > limits.text) return
    const block = this.blocks.at(-1)
    if (this.itemDepth === 0 && block === undefined) return
    for (const date of datesIn(text))
      if (this.itemDepth > 0) this.add(date)
      else if (block !== undefined && block.dates.length < limits.dates) block.dates.push(date)
  }

  private add(date: string): void {
    if (this.dates.size < limits.dates) this.dates.add(date)
  }
}

const tidy = (text: string): string =>
  text
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .trim()
    .slice(0, limits.characters)

const written = "(?:19|20)\\d{2}(?:-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2}|年\\d{1,2}月\\d{1,2}日)"
const time = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?"
const brackets = "[\\s()\\[\\]【】〔〕<>|·•:,;-]*"
const ahead = "(?=$|[\\s)\\]】〕>|·•:,;])"
const behind = "(?:^|[\\s(\\[【〔<|·•:,;])"
const atStart = new RegExp(`^${brackets}(${written})${time}${ahead}`, "u")
const atEnd = new RegExp(`${behind}(${written})${time}${brackets}$`, "u")
/** Figures may stand right beside a word; a title can begin or end with a date in words. */
const figuresAtStart = new RegExp(`^${brackets}(${written})(?![\\d./-])`, "u")
const figuresAtEnd = new RegExp(`[^\\d./-](${written})${time}${brackets}$`, "u")

/** The dates at the beginning and the end of a text. */
const datesIn = (text: string): readonly string[] => {
  const plain = tidy(text.normalize("NFKC"))
  if (!/\d{4}/u.test(plain) || /(?:星期|周)[一二三四五六日天]|今天是|当前日期|版权所有|copyright/iu.test(plain))
    return []
  const ends = [
    atStart.exec(plain)?.[1] ?? figures(figuresAtStart, plain),
    atEnd.exec(plain)?.[1] ?? figures(figuresAtEnd, plain)
  ]
  return [...new Set(ends)].flatMap((each) => {
    const reading = each === undefined ? undefined : parseDate(each)
    return reading?.ok === true ? [reading.value] : []
  })
}

const figures = (pattern: RegExp, plain: string): string | undefined => {
  const found = pattern.exec(plain)?.[1]
  return found?.includes("年") === true ? undefined : found
}
