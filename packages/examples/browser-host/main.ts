// For its side effect: it registers the elements.
// oxlint-disable-next-line import/no-unassigned-import
import "@zhengwu/browser/elements"
import type { Locale } from "@zhengwu/core"
import { startWorker } from "./start-worker.ts"

const check = document.querySelector("zhengwu-check")
const button = (id: string) => document.querySelector<HTMLButtonElement>(`#${id}`)
const [language, template, example] = [button("language"), button("template"), button("example")]

const titles = {
  zh: {
    language: "English",
    template: "下载填报模板",
    example: "用示例县试一试",
    guide: "第一次使用",
    page: "电子政务自查"
  },
  en: {
    language: "中文",
    template: "Download the template",
    example: "Try the example county",
    guide: "First use",
    page: "E-government self-check"
  }
} as const

const speak = (locale: Locale) => {
  const words = titles[locale]
  document.documentElement.lang = locale === "en" ? "en" : "zh-CN"
  document.title = words.page
  for (const element of document.querySelectorAll<HTMLElement>("[data-lang]"))
    element.hidden = element.dataset["lang"] !== locale
  for (const id of ["language", "template", "example", "guide"] as const) {
    const element = document.querySelector(`#${id}`)
    if (element !== null) element.textContent = words[id]
  }
  if (language !== null) language.lang = locale === "en" ? "zh-CN" : "en"
  if (check !== null) check.locale = locale
}

const save = (file: File): void => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
}

if (check !== null && startWorker !== undefined) check.createWorker = startWorker

language?.addEventListener("click", () => speak(check?.locale === "en" ? "zh" : "en"))
template?.addEventListener("click", () => {
  if (check !== null) void check.template().then(save)
})

const tryExample = async (): Promise<void> => {
  if (check === null) return
  const { exampleCounty } = await import("./example-county.ts")
  check.asOf = "2014-08-01"
  const files = Object.entries(exampleCounty).map(([name, content]) => ({
    name,
    file: new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))])
  }))
  await check.check({ files, leftAside: [] })
}
example?.addEventListener("click", () => void tryExample())
