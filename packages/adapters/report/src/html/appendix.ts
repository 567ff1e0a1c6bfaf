import { describeValue, rulesOf } from "@zhengwu/core"
import type { View } from "../view/view.ts"
import type { Anchors } from "./anchors.ts"
import { escaped, scrolling } from "./markup.ts"
import { sentence } from "./sentence.ts"

/** The text of every provision that binds or was found broken. */
export const provisionsPart = ({ words, provisions, notice, locale, titles }: View, anchors: Anchors): string =>
  `<section><h2 id=provisions>${words.provisions}</h2><p class=soft>${words.provisionsAbout}</p>${provisions
    .map(
      (provision) =>
        `<h3 id=${anchors.provision(provision.id)}>${escaped(provision.id)}</h3>${sentence(provision, locale)}<p class=soft>${escaped(
          words.list(rulesOf(notice, provision.id).map(({ id }) => titles.rule(id)))
        )}</p>`
    )
    .join("")}</section>`

/** The values that neither notice nor regulation states and that rules judge by. */
export const assumptionsPart = ({ words, notice, locale }: View, anchors: Anchors): string => {
  const rows = notice.settings.flatMap((setting) => {
    const { parameter, origin } = setting
    return origin.kind === "assumption"
      ? [
          `<tr><th scope=row id=${anchors.assumption(parameter.id)}>${escaped(parameter.title[locale])}<td>${escaped(
            describeValue(setting)[locale]
          )}<td>${escaped(origin.reason[locale])}`
        ]
      : []
  })
  return rows.length === 0
    ? ""
    : `<section><h2 id=assumptions>${words.assumptions}</h2><p class=soft>${words.assumptionsAbout}</p>${scrolling(
        words.assumptions,
        `<table class=s><thead><tr><th scope=col>${words.parameter}<th scope=col>${words.value}<th scope=col>${words.reason}<tbody>${rows.join("")}</table>`
      )}</section>`
}

/** Waivers without effect, and the digests. */
export const closingPart = ({ words, assessment, sayWaiver }: View, generator: string | undefined): string => {
  const { digests, idleWaivers, waivers } = assessment
  const reasons = new Map(idleWaivers.map(({ waiver, reason }) => [waiver, reason]))
  const idle =
    idleWaivers.length === 0
      ? ""
      : `<section><h2>${words.idle}</h2><ul>${waivers
          .flatMap((waiver) => {
            const reason = reasons.get(waiver.id)
            return reason === undefined
              ? []
              : [`<li>${escaped(`${sayWaiver(waiver)}${words.colon}${words.idleReason[reason]}`)}`]
          })
          .join("")}</ul></section>`
  return `${idle}<section><h2 id=digests>${words.digests}</h2><p class=soft>${words.digestsAbout}</p><ul><li>${words.digestNotice} <code>${escaped(
    digests.notice
  )}</code><li>${words.digestScheme} <code>${escaped(digests.scheme)}</code><li>${words.digestInput} <code>${escaped(digests.input)}</code></ul>${
    generator === undefined ? "" : `<p class=soft>${escaped(words.generator(generator))}</p>`
  }</section>`
}
