import { assess, yuanan2014 } from "@zhengwu/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { asOfDay } from "./as-of.ts"
import { findAgency } from "./find.ts"
import { readFiles } from "./read-files.ts"
import { Refusal } from "./refusal.ts"
import { print, printLines, type Session } from "./session.ts"
import { writeResult } from "./write-file.ts"

interface TopologyInput {
  readonly paths: readonly string[]
  readonly agency: string
  readonly asOf: Option.Option<string>
  readonly out: Option.Option<string>
}

/** `zhengwu topology`: an agency's network as a picture to print and file. */
export const topologyCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "topology",
    {
      paths: Argument.String("path").pipe(Argument.withDescription(help.paths), Argument.variadic({ min: 1 })),
      agency: Flag.String("agency").pipe(Flag.withDescription(help.topologyAgency), Flag.withMetavar("id")),
      asOf: Flag.String("as-of").pipe(Flag.withDescription(help.asOf), Flag.withMetavar("yyyy-mm-dd"), Flag.optional),
      out: Flag.String("out").pipe(Flag.withDescription(help.topologyOut), Flag.withMetavar("file.svg"), Flag.optional)
    },
    (input) => topology(session, input)
  ).pipe(
    Command.withDescription(help.topologyAbout),
    Command.withShortDescription(help.topology),
    Command.withExamples([
      { command: "zhengwu topology county/ --agency 县财政局 --out 拓扑图.svg", description: help.exampleTopology }
    ])
  )
}

const topology = Effect.fn("topology")(function* (session: Session, input: TopologyInput) {
  const notice = yuanan2014
  const asOf = yield* asOfDay(Option.getOrUndefined(input.asOf), session.host.now())
  const { county } = yield* readFiles(notice, input.paths)
  const agency = yield* findAgency(notice, county.agencies, input.agency)
  const { renderTopology } = yield* Effect.promise(() => import("@zhengwu/report/topology"))
  const report = assess(notice, county, { asOf })
  const picture = renderTopology({ notice, county, report, agency }, session.locale)
  if (picture === undefined)
    return yield* new Refusal({
      reason: {
        zh: `“${input.agency}”没有报送设备、线路、终端或互联网接入`,
        en: `"${input.agency}" supplied no devices, lines, terminals or internet connections`
      }
    })
  const out = Option.getOrUndefined(input.out)
  if (out === undefined) return yield* print(session, [picture])
  yield* writeResult(out, [picture])
  return yield* printLines(session, [session.words.assess.written(out)])
})
