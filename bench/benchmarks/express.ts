import { type Latencies, type Load, underLoad } from "../../packages/examples/express-host/load.ts"
import { goal, say, spread } from "../rounds.ts"
import { median, table } from "../table.ts"

const options = { rounds: 4, seconds: 15, decisions: 60, registrations: 20 }
const most = 1.5

const milliseconds = (value: number): string => value.toFixed(2)

const medianOf = (rounds: Load["rounds"], kind: keyof Load["rounds"][number], of: keyof Latencies): number =>
  median(rounds.map((round) => round[kind][of]))

/** The example host under load, beside a bare Express route; the text of its table. */
export const expressHost = async (folder: string): Promise<string> => {
  const { rounds, full, statuses, terminals, addresses } = await underLoad({ folder, ...options })
  for (const { bare, decisions } of rounds) say(`${milliseconds(bare.p50)} ms, ${milliseconds(decisions.p50)} ms`)
  const ratios = rounds.map(({ bare, decisions }) => decisions.p50 / bare.p50)
  const row = (title: string, kind: keyof Load["rounds"][number]) => [
    title,
    ...(["p50", "p95", "p99"] as const).map((of) => milliseconds(medianOf(rounds, kind, of))),
    spread(rounds.map((round) => round[kind].p50 / round.bare.p50))
  ]
  const fast = (title: string, { p50, p95, p99, rate }: Latencies) => [
    title,
    ...[p50, p95, p99].map(milliseconds),
    Math.round(rate).toLocaleString("en"),
    (p50 / full.bare.p50).toFixed(2)
  ]
  const answers = Object.entries(statuses).map(([status, many]) => `${many.toLocaleString("en")} × ${status}`)
  return `# The Express host under load

The example host over SQLite, in a process of its own, with 1,000 terminals of one agency, beside a bare Express route that parses the same bodies and answers with one field. Half of the decisions are permits and half denials; each address is asked for by two registrations at once. ${options.rounds} rounds of ${options.seconds} s; in each the bare route, decisions and registrations at the same time, so that what else the machine does slows down all of them. Node ${process.versions.node}. Written by \`npm run bench -- express\`.

${options.decisions} requests a second of the bare route and of decisions, ${options.registrations} of registrations; latency in milliseconds, medians of the rounds:

${table(
  ["route", "p50", "p95", "p99", "p50 ÷ bare (range)"],
  [row("bare", "bare"), row("decision", "decisions"), row("registration, with its commit to disk", "registrations")]
)}

As fast as ten connections ask, ${options.seconds} s, without registrations:

${table(["route", "p50", "p95", "p99", "a second", "p50 ÷ bare"], [fast("bare", full.bare), fast("decision", full.decisions)])}

${table(["goal", "at most", "measured (range)", ""], [["decision ÷ bare at the median, at the steady rate", String(most), spread(ratios), goal(ratios, most)]])}

Answers of the host: ${answers.join(", ")}; no error, no timeout. Afterwards the journal verified, and the ${terminals.toLocaleString("en")} terminals that were registered had ${addresses.toLocaleString("en")} addresses.
`
}
