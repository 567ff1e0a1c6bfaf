import { type CommandEntry, commandsOf, type Locale, type Notice, type Text } from "@zhengwu/core"
import type { JsonSchema } from "@zhengwu/core/report"
import { bodyTypes } from "../read-upload.ts"
import { answerSchemas } from "./answer-schemas.ts"
import { commandSchema, recordSchemas } from "./record-schemas.ts"
import { list, refTo } from "./schema.ts"

/** A part of the document that stands elsewhere in it. */
export interface Reference {
  readonly $ref: string
}

/** Bodies by media type. */
export type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

/** Something that a request may say beside its body. */
export interface Parameter {
  readonly name: string
  readonly in: "query" | "header"
  readonly description: string
  readonly schema: JsonSchema
}

/** What is answered. */
export interface Answer {
  readonly description: string
  readonly content: Content
}

/** What can be asked of one address. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, Answer | Reference>>
}

/** An OpenAPI 3.1 document of the router. */
export interface OpenApi {
  readonly openapi: "3.1.0"
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, Answer>>
  }
}

/** What is described. */
export interface OpenApiOptions {
  /** The language of descriptions. */
  readonly locale: Locale
  /** The forms in which assessments are answered. */
  readonly reportTypes: readonly string[]
  /** Whether commands are decided. */
  readonly decides: boolean
}

/** Grows when a client of the old routes could no longer use the new. */
const version = "1.0.0"

const problems: Readonly<Record<string, Text>> = {
  400: { zh: "请求无法理解", en: "The request cannot be understood" },
  403: { zh: "没有权限", en: "The caller may not do this" },
  406: { zh: "没有所要的格式", en: "None of the accepted types is available" },
  413: { zh: "内容过大", en: "The body is too large" },
  415: { zh: "不支持的内容类型", en: "Bodies of this type are not read" },
  422: { zh: "输入有误，列出全部问题", en: "The input is not valid; everything that is wrong is told" }
}

/** Describes the routes of a notice, its records and its commands. */
export const openApiOf = (notice: Notice, { locale, reportTypes, decides }: OpenApiOptions): OpenApi => {
  const say = (words: Text): string => words[locale]
  const commands = decides ? commandsOf(notice) : []
  const listOf = (schema: string, operationId: string, summary: Text) => ({
    get: {
      operationId,
      summary: say(summary),
      responses: {
        200: { description: say(summary), content: { "application/json": { schema: list(refTo(schema)) } } }
      }
    }
  })
  return {
    openapi: "3.1.0",
    info: {
      title: say({ zh: `${notice.title.zh}：数据接口`, en: `${notice.title.en}: interface` }),
      version,
      description: say({
        zh: `按${notice.number}评判资料、事前判断事项。所有拒绝均为问题说明（RFC 9457）；语言由 Accept-Language 决定。`,
        en: `Assesses records and decides commands under ${notice.number}. Every refusal is a problem document (RFC 9457); Accept-Language chooses the language.`
      })
    },
    servers: [{ url: "/" }],
    paths: {
      "/provisions": listOf("Provision", "listProvisions", { zh: "通知各条", en: "The provisions of the notice" }),
      "/rules": listOf("Rule", "listRules", { zh: "评判规则", en: "The rules" }),
      "/records": listOf("RecordSet", "listRecords", {
        zh: "资料种类及其字段",
        en: "The kinds of record, with fields"
      }),
      "/commands": listOf("Command", "listCommands", {
        zh: "可事前判断的事项及其字段",
        en: "The commands that can be decided before acting, with fields"
      }),
      "/assessments": { post: assessment(locale, reportTypes) },
      ...Object.fromEntries(
        commands.map((command) => [`/decisions/${command.id}`, { post: decision(command, locale) }])
      ),
      "/openapi.json": {
        get: {
          operationId: "readInterface",
          summary: say({ zh: "本接口的 OpenAPI 文档", en: "The OpenAPI document of this interface" }),
          parameters: [language],
          responses: {
            200: { description: "OpenAPI 3.1", content: { "application/json": { schema: { type: "object" } } } }
          }
        }
      },
      "/openapi.html": {
        get: {
          operationId: "showInterface",
          summary: say({ zh: "供人阅读的接口说明", en: "The same for people to read" }),
          parameters: [language],
          responses: { 200: { description: "HTML", content: { "text/html": { schema: { type: "string" } } } } }
        }
      }
    },
    components: {
      schemas: {
        ...recordSchemas(notice, locale),
        ...Object.fromEntries(commands.map((command) => [`Command.${command.id}`, commandSchema(command, locale)])),
        ...answerSchemas(locale)
      },
      parameters: {
        language: {
          name: "Accept-Language",
          in: "header",
          description: say({ zh: "zh 或 en；未写明时为中文", en: "zh or en; Chinese when absent" }),
          schema: { type: "string", examples: ["zh-CN", "en"] }
        }
      },
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, words]) => [
          `problem-${status}`,
          { description: say(words), content: { "application/problem+json": { schema: refTo("Problem") } } }
        ])
      )
    }
  }
}

const language: Reference = { $ref: "#/components/parameters/language" }

const problemsOf = (...statuses: readonly number[]): Readonly<Record<string, Reference>> =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/problem-${status}` }]))

/** What bodies and answers of a type hold; of those that are not described further, any bytes. */
const schemaOfType = (type: string, json: JsonSchema): JsonSchema =>
  type === "application/json" ? json : type.startsWith("text/") || type.includes("json") ? { type: "string" } : {}

const assessment = (locale: Locale, reportTypes: readonly string[]): Operation => ({
  operationId: "assess",
  summary: { zh: "评判全县资料", en: "Assesses a county's records" }[locale],
  description: {
    zh: "资料为一个 JSON 文档、逐行的 NDJSON（大小不限于内存）、工作簿、CSV，或含多个文件的表单；由 Accept 选择报告格式。",
    en: "The records are one JSON document, NDJSON line by line (not bounded by memory), a workbook, CSV, or a form with several files; Accept chooses the form of the report."
  }[locale],
  parameters: [
    {
      name: "asOf",
      in: "query",
      description: {
        zh: "评判日期；未写明时为上海当日",
        en: "The calendar date as of which records are judged; today in Shanghai when absent"
      }[locale],
      schema: { type: "string", format: "date", examples: ["2014-08-01"] }
    },
    language
  ],
  requestBody: {
    required: true,
    content: Object.fromEntries(
      bodyTypes.map((type) => [
        type,
        {
          schema: type.startsWith("multipart/")
            ? { type: "object", additionalProperties: { type: "string", contentMediaType: "application/octet-stream" } }
            : schemaOfType(type, refTo("County"))
        }
      ])
    )
  },
  responses: {
    200: {
      description: { zh: "报告", en: "The report" }[locale],
      content: Object.fromEntries(
        reportTypes.map((type) => [
          type,
          { schema: type === "application/sarif+json" ? { type: "object" } : schemaOfType(type, refTo("Report")) }
        ])
      )
    },
    ...problemsOf(400, 403, 406, 413, 415, 422)
  }
})

const decision = ({ id, title, about }: CommandEntry, locale: Locale): Operation => ({
  operationId: `decide${id.replaceAll(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase())}`,
  summary: {
    zh: `可否办理：${title.zh}`,
    en: `May this be done: ${title.en}`
  }[locale],
  description: about[locale],
  parameters: [language],
  requestBody: { required: true, content: { "application/json": { schema: refTo(`Command.${id}`) } } },
  responses: {
    200: {
      description: { zh: "判断，并附文字说明", en: "The decision, with its words" }[locale],
      content: { "application/json": { schema: refTo("Decision") } }
    },
    ...problemsOf(400, 403, 413, 415, 422)
  }
})
