import type { Locale } from "@zhengwu/core"
import type { JsonSchema } from "@zhengwu/core/report"
import { languageTag } from "../locale.ts"
import type { Answer, Content, OpenApi, Operation, Parameter, Reference } from "./document.ts"

const words = {
  zh: {
    operations: "可以做什么",
    parameters: "参数",
    body: "请求内容",
    answers: "回答",
    schemas: "数据结构",
    name: "名称",
    type: "类型",
    about: "说明",
    status: "状态",
    required: "必填",
    where: { query: "查询参数", header: "请求头" },
    anything: "任意值",
    listOf: (item: string) => `${item} 的列表`,
    machine: "机器可读：",
    skip: "跳到正文"
  },
  en: {
    operations: "What can be asked",
    parameters: "Parameters",
    body: "Body",
    answers: "Answers",
    schemas: "Data",
    name: "Name",
    type: "Type",
    about: "About",
    status: "Status",
    required: "required",
    where: { query: "query", header: "header" },
    anything: "any value",
    listOf: (item: string) => `list of ${item}`,
    machine: "For machines: ",
    skip: "Skip to the text"
  }
} as const

type Words = (typeof words)[Locale]

const style = [
  'html{font:16px/1.6 system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b1f24;background:#fff}',
  "body{margin:0 auto;max-width:64rem;padding:0 1.25rem 4rem;overflow-wrap:anywhere}",
  "a{color:#0b4f8a}.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.25rem .75rem}",
  "h1{line-height:1.25}h2{border-top:3px solid #1b1f24;padding-top:.5rem;margin-top:2.5rem}h3{margin:2rem 0 .25rem}h4{margin:1rem 0 .25rem}",
  "code{font-size:.875em}.method{border:1px solid #505a66;border-radius:3px;padding:0 .4rem;font-size:.8em;margin-right:.5rem}",
  ".soft{color:#505a66}.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid #0b4f8a}",
  "table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.25rem 0}th,td{border:1px solid #d5dae0;padding:.3rem .5rem;text-align:left;vertical-align:top}thead th{background:#f6f7f9}",
  "ul{padding-left:1.25rem}nav ul{columns:20rem;column-gap:2.5rem}td ul{margin:0}li{break-inside:avoid}li a{display:inline-block;min-height:24px}"
].join("\n")

/** An OpenAPI document of the router as a page that needs nothing else: no script, no image, no font. */
export const openApiPage = (document: OpenApi, locale: Locale): string => {
  const says = words[locale]
  const [server] = document.servers
  const base = server === undefined || server.url === "/" ? "" : server.url
  const operations = Object.entries(document.paths).flatMap(([path, { get, post }]) => [
    ...(get === undefined ? [] : [{ method: "GET", path, operation: get }]),
    ...(post === undefined ? [] : [{ method: "POST", path, operation: post }])
  ])
  return `<!doctype html><html lang=${languageTag(locale)}><head><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><title>${escaped(document.info.title)}</title><style>${style}</style></head><body><a class=skip href="#operations">${says.skip}</a><header><h1>${escaped(document.info.title)}</h1><p>${escaped(document.info.description)}</p><p>${says.machine}<a href="openapi.json">openapi.json</a></p></header><main><h2 id=operations>${says.operations}</h2><nav aria-label="${says.operations}"><ul>${operations
    .map(
      ({ method, path, operation }) =>
        `<li><a href="#${operation.operationId}">${method} ${escaped(path)}</a> <span class=soft>${escaped(operation.summary)}</span></li>`
    )
    .join("")}</ul></nav>${operations
    .map(({ method, path, operation }) => operationPart(document, says, method, `${base}${path}`, operation))
    .join("")}<h2 id=schemas>${says.schemas}</h2>${Object.entries(document.components.schemas)
    .map(([name, schema]) => schemaPart(says, name, schema))
    .join("")}</main></body></html>`
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (each) => entities[each] ?? each)

const operationPart = (
  { components }: OpenApi,
  says: Words,
  method: string,
  path: string,
  { operationId, summary, description, parameters = [], requestBody, responses }: Operation
): string => {
  const asked = parameters.map((each) => resolved(each, components.parameters))
  const answers = Object.entries(responses).map(([status, each]) => ({
    status,
    ...resolved(each, components.responses)
  }))
  return `<section aria-labelledby="${operationId}"><h3 id="${operationId}"><span class=method>${method}</span><code>${escaped(path)}</code></h3><p>${escaped(summary)}</p>${
    description === undefined ? "" : `<p class=soft>${escaped(description)}</p>`
  }${
    asked.length === 0
      ? ""
      : `<h4>${says.parameters}</h4>${table(
          `${says.parameters} · ${method} ${path}`,
          [says.name, says.type, says.about],
          asked.map(({ name, in: where, schema, description: about }) => [
            `<code>${escaped(name)}</code> <span class=soft>${says.where[where]}</span>`,
            typeOf(says, schema),
            escaped(about)
          ])
        )}`
  }${requestBody === undefined ? "" : `<h4>${says.body}</h4>${contentPart(says, requestBody.content)}`}<h4>${says.answers}</h4>${table(
    `${says.answers} · ${method} ${path}`,
    [says.status, says.about, says.type],
    answers.map(({ status, description: about, content }) => [status, escaped(about), contentPart(says, content)])
  )}</section>`
}

/** What a reference of the document leads to. */
const resolved = <T extends Parameter | Answer>(part: T | Reference, parts: Readonly<Record<string, T>>): T => {
  if (!("$ref" in part)) return part
  const found = parts[part.$ref.slice(part.$ref.lastIndexOf("/") + 1)]
  if (found === undefined) throw new TypeError(`The document has no ${part.$ref}`)
  return found
}

const contentPart = (says: Words, content: Content): string =>
  `<ul>${Object.entries(content)
    .map(([type, { schema }]) => `<li><code>${escaped(type)}</code>: ${typeOf(says, schema)}</li>`)
    .join("")}</ul>`

const schemaPart = (says: Words, name: string, schema: JsonSchema): string => {
  const {
    title,
    description,
    properties,
    required = []
  } = schema as {
    readonly title?: string
    readonly description?: string
    readonly properties?: Readonly<Record<string, JsonSchema>>
    readonly required?: readonly string[]
  }
  return `<section aria-labelledby="schema-${name}"><h3 id="schema-${name}"><code>${name}</code>${
    title === undefined ? "" : ` ${escaped(title)}`
  }</h3>${description === undefined ? "" : `<p>${escaped(description)}</p>`}${
    properties === undefined
      ? `<p>${typeOf(says, schema)}</p>`
      : table(
          name,
          [says.name, says.type, says.about],
          Object.entries(properties).map(([key, property]) => [
            `<code>${escaped(key)}</code>${required.includes(key) ? ` <span class=soft>${says.required}</span>` : ""}`,
            typeOf(says, property),
            aboutOf(property)
          ])
        )
  }</section>`
}

const aboutOf = ({ title, description, examples }: JsonSchema): string =>
  [
    ...[title, description].filter((each) => typeof each === "string").map(escaped),
    ...(Array.isArray(examples) ? [`<code>${escaped(JSON.stringify((examples as unknown[])[0]))}</code>`] : [])
  ].join("<br>")

/** What a schema asks for, in a few words; a schema of the document is a link to it. */
const typeOf = (says: Words, schema: JsonSchema): string => {
  const { $ref, type, format, items, oneOf, properties } = schema
  if (typeof $ref === "string") {
    const name = $ref.slice($ref.lastIndexOf("/") + 1)
    return `<a href="#schema-${name}">${name}</a>`
  }
  if (typeof items === "object" && items !== null) return says.listOf(typeOf(says, items as JsonSchema))
  if (Array.isArray(oneOf))
    return (oneOf as readonly JsonSchema[])
      .map((each) =>
        "const" in each
          ? [
              `<code>${escaped(String(each["const"]))}</code>`,
              ...(typeof each["title"] === "string" ? [escaped(each["title"])] : [])
            ].join(" ")
          : typeOf(says, each)
      )
      .join("<br>")
  if (Array.isArray(schema["enum"]))
    return (schema["enum"] as readonly unknown[]).map((each) => `<code>${escaped(String(each))}</code>`).join(" ")
  if ("const" in schema) return `<code>${escaped(String(schema["const"]))}</code>`
  if (typeof properties === "object" && properties !== null)
    return Object.entries(properties as Readonly<Record<string, JsonSchema>>)
      .map(([key, property]) => `<code>${escaped(key)}</code>: ${typeOf(says, property)}`)
      .join("<br>")
  if (typeof type !== "string") return says.anything
  return typeof format === "string" ? `${type} (${format})` : type
}

const table = (label: string, headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class=scroll role=region tabindex=0 aria-label="${escaped(label)}"><table><thead><tr>${headings
    .map((heading) => `<th scope=col>${heading}</th>`)
    .join("")}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("")}</tbody></table></div>`
