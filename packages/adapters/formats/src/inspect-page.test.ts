import { parseCounty, yuanan2014 } from "@zhengwu/core"
import { describe, expect, test } from "vitest"
import { inspectColumnPage, inspectionRecord } from "./inspect-page.ts"

/** Chinese in GBK by looking every character up in the decoder's own table. */
const inGbk = (text: string, more: Readonly<Record<string, readonly number[]>> = {}): Uint8Array => {
  const decoder = new TextDecoder("gb18030")
  const known = new Map<string, readonly number[]>(Object.entries(more))
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) known.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0)
      const bytes = code < 0x80 ? [code] : known.get(character)
      if (bytes === undefined) throw new Error(`${character} is not in this table`)
      return bytes
    })
  )
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A list page as county portals had them in 2014. */
const listPage = (declaration: string, name = "通知公告") => `<!DOCTYPE html>
<html><head>${declaration}
<title>
  ${name} - 中国·远安
</title>
<meta name="SiteName" content="中国·远安"><META NAME="ColumnName" CONTENT="${name}">
<meta name="ColumnType" content="信息发布"><meta name="PubDate" content="2014-07-29 09:30"/>
<script>document.write("<li>2014-12-31</li>")</script><style>li:after{content:"2014-12-30"}</style></head>
<body><div class="top">今天是 2014年8月1日 星期五</div>
<ul>
  <li><span>2014-07-15</span><a href="/art/2014/7/28/art_1.html">关于做好2014年7月31日停电检修工作的通知</a></li>
  <li><a href="b.html">防汛值班安排</a>[2014/7/9]</li>
  <li><a href="c.html">拟任干部公示</a> <font color="gray">2014年6月30日</font></li>
  <li><a href="d.html">会议通知</a> (07-30)</li>
</ul>
<!-- <li>2014-12-29</li> -->
<div class="footer">版权所有 远安县人民政府办公室 2014-08-02 <a href="http://www.miibeian.gov.cn/">备案</a></div>
</body></html>`

const expected = {
  url: "http://www.yuanan.gov.cn/tzgg/",
  isWhole: true,
  title: "通知公告 - 中国·远安",
  siteName: "中国·远安",
  columnName: "通知公告",
  columnType: "信息发布",
  publishedOn: "2014-07-29",
  metas: [
    { name: "SiteName", content: "中国·远安" },
    { name: "ColumnName", content: "通知公告" },
    { name: "ColumnType", content: "信息发布" },
    { name: "PubDate", content: "2014-07-29 09:30" }
  ],
  dates: ["2014-07-15", "2014-07-09", "2014-06-30"]
}

const bodyDates = (body: string) => inspectColumnPage(utf8(`<body>${body}</body>`)).dates

describe("a column page", () => {
  test.each([
    ["declared UTF-8", utf8(listPage('<meta charset="utf-8">')), "utf-8"],
    ["UTF-8 with a byte order mark, whatever it declares", utf8(`\ufeff${listPage('<meta charset="gbk">')}`), "utf-8"],
    [
      "declared GBK",
      inGbk(listPage('<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />')),
      "gb18030"
    ],
    ["GBK that declares nothing", inGbk(listPage("")), "gb18030"],
    ["UTF-8 that declares nothing", utf8(listPage("")), "utf-8"],
    ["GBK that declares UTF-8", inGbk(listPage('<meta charset="utf-8">')), "gb18030"]
  ])("in %s tells its names and the dates of its list", (_, bytes, encoding) => {
    expect(inspectColumnPage(bytes, { url: "http://www.yuanan.gov.cn/tzgg/" })).toEqual({ ...expected, encoding })
  })

  test("in GB18030 keeps characters of four bytes", () => {
    const bytes = inGbk(listPage("<meta charset=GB18030>", "通知㐂"), { 㐂: [0x81, 0x39, 0xee, 0x3a] })
    const four = new TextDecoder("gb18030").decode(Uint8Array.of(0x81, 0x39, 0xee, 0x3a))
    expect(inspectColumnPage(bytes)).toMatchObject({ encoding: "gb18030", columnName: `通知${four}` })
  })

  test("that says nothing is given nothing", () => {
    expect(inspectColumnPage(utf8("<html><body><p>栏目建设中</p></body></html>"))).toEqual({
      encoding: "utf-8",
      isWhole: true,
      metas: [],
      dates: []
    })
    expect(inspectColumnPage(new Uint8Array())).toEqual({ encoding: "utf-8", isWhole: true, metas: [], dates: [] })
  })

  test("with a publication date that is none has none", () => {
    const page = inspectColumnPage(utf8('<meta name="pubdate" content="7月15日"><meta name="ColumnName" content=" ">'))
    expect(page).toEqual({
      encoding: "utf-8",
      isWhole: true,
      metas: [{ name: "pubdate", content: "7月15日" }],
      dates: []
    })
  })

  test("that is no text is read as nothing", () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? 0xff : 0x80))
    expect(inspectColumnPage(bytes)).toEqual({ isWhole: true, metas: [], dates: [] })
  })
})

describe("a date counts", () => {
  test.each([
    ["in a list item", "<li>2014-07-15</li>", ["2014-07-15"]],
    ["in a link", "<a href=x>公示 2014/7/5</a>", ["2014-07-05"]],
    ["before a word", "<a>2014-07-15公示</a>", ["2014-07-15"]],
    ["after a word", "<a>公示2014-07-15</a>", ["2014-07-15"]],
    ["with a time", "<li>发布时间：2014-07-15 08:30:00</li>", ["2014-07-15"]],
    ["in full-width figures", "<li>［２０１４－０７－１５］</li>", ["2014-07-15"]],
    ["in the row of a link", "<table><tr><td><a>公示</a></td><td>2014.7.15</td></tr></table>", ["2014-07-15"]],
    ["beside a link", "<div><span>2014-07-15</span><a>公示</a></div>", ["2014-07-15"]],
    ["in the block beside a link's", "<div><h3><a>公示</a></h3><p>2014-07-15</p></div>", ["2014-07-15"]],
    ["across entities", "<li>2014&#45;07-15</li>", ["2014-07-15"]]
  ])("%s", (_, body, dates) => {
    expect(bodyDates(body)).toEqual(dates)
  })

  test.each([
    ["without a year", "<li>07-15</li><li>7月15日</li>"],
    ["that does not exist", "<li>2014-02-30</li>"],
    ["within a title", "<li><a>关于2014年7月15日停水的通知</a></li>"],
    ["within a title, in colour", "<a>关于<font>2014年7月15日</font>停水的通知</a>"],
    ["at the end of a title in words", "<a>截至2014年7月15日</a>"],
    ["in an address", "<a href='/2014/7/15/'>公示</a>"],
    ["far from any link", "<div><div><div>2014-07-15</div></div></div><div><a>首页</a></div>"],
    ["as the visitor's today", "<li>2014年8月1日 星期五</li>"],
    ["as a part of a number", "<li>12014-07-15</li><li>2014-07-150</li><li>电话2014-07-15-2</li>"],
    ["in a script", "<li><script>var d = '2014-07-15'</script></li>"]
  ])("not %s", (_, body) => {
    expect(bodyDates(body)).toEqual([])
  })
})

describe("the record of an inspection", () => {
  const page = inspectColumnPage(utf8(listPage("")), { url: "http://www.yuanan.gov.cn/tzgg/" })

  test("has the newest date up to its day, and is one that the core reads", () => {
    const record = inspectionRecord(page, { column: "YA-0301", inspectedOn: "2014-08-01" })
    expect(record).toEqual({
      column: "YA-0301",
      url: "http://www.yuanan.gov.cn/tzgg/",
      lastUpdatedOn: "2014-07-15",
      inspectedOn: "2014-08-01"
    })
    const parsed = parseCounty(yuanan2014, {
      agencies: [{ id: "office", name: "远安县政府办", kind: "department" }],
      dossiers: [{ agency: "office", columnInspections: [record] }]
    })
    expect(parsed).toMatchObject({ ok: true, issues: [] })
    expect(inspectionRecord(page, { column: "YA-0301", inspectedOn: "2014-07-10" }).lastUpdatedOn).toBe("2014-07-09")
  })

  test("has no date where the page has none, and a status only from the inspector", () => {
    const empty = inspectColumnPage(utf8("<p>栏目建设中</p>"))
    expect(inspectionRecord(empty, { column: "c", inspectedOn: "2014-08-01", status: "blank" })).toEqual({
      column: "c",
      status: "blank",
      inspectedOn: "2014-08-01"
    })
  })
})

describe("a hostile page costs little", () => {
  const size = 1 << 20
  test.each([
    ["nested without end", "<div>".repeat(size), false],
    ["nested, then closed by what was never opened", "<b>".repeat(size) + "</x>".repeat(size), false],
    ["one endless tag", `<a ${"x=1 ".repeat(size)}`, true],
    ["one endless text", `<li>${"2014-07-1".repeat(size)}</li>`, true],
    ["many entities", `<li>${"&#50;".repeat(size)}</li>`, true],
    ["many list items", "<li>2014-07-15".repeat(size / 4), true],
    ["an unclosed comment", `<li>2014-07-15</li><!--${"-".repeat(size)}`, true],
    ["many titles", "<title>x</title>".repeat(size / 8), true],
    ["opening brackets before no date", `<li>${"[".repeat(390)}</li>`.repeat(5000), true],
    ["declarations without end", "<meta charset ".repeat(size / 8), true]
  ])("%s", { timeout: 20_000 }, (_, html, isWhole) => {
    const started = performance.now()
    const page = inspectColumnPage(utf8(html))
    expect(page.isWhole).toBe(isWhole && html.length <= 4 << 20)
    expect(performance.now() - started).toBeLessThan(8000)
  })

  test("names like those of Object's own properties are only names", () => {
    const page = inspectColumnPage(
      utf8('<meta name="__proto__" content="x"><a __proto__=y constructor=z>2014-07-15</a>')
    )
    expect(page).toMatchObject({ metas: [{ name: "__proto__", content: "x" }], dates: ["2014-07-15"] })
  })
})
