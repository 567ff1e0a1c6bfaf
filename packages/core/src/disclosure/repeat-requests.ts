import { all, type Check, type RawBreach, type RowRef, type Signature } from "../kernel/check.ts"
import { distinct } from "../kernel/checks/distinct.ts"
import type { Needs } from "../kernel/checks/each.ts"
import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { fitSince, isConverted } from "./converted.ts"
import { type DisclosureRequest, disclosureRequests } from "./requests.ts"
import { sameInformation, sameText, similarInformation } from "./same-text.ts"

/** What the words of requests for the same information can speak of. */
export interface RepeatDetail {
  /** How many requests. */
  readonly count: number
  /** What they ask for, as the first of them names it. */
  readonly information: string
  /** The day from which it was fit to be widely known, yyyy-mm-dd. Absent: it was not found fit. */
  readonly fitSince?: string
}

interface Asked {
  readonly request: DisclosureRequest
  readonly row: RowRef
}

const similarTitle = ({ information }: DisclosureRequest): string => similarInformation(information)

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** By the day of receipt; what falls on one day, by what it says, so that the order of records is no reason. */
const inOrder = (asked: readonly Asked[]): readonly Asked[] =>
  asked.toSorted(
    (a, b) =>
      compare(a.request.receivedOn, b.request.receivedOn) ||
      compare(JSON.stringify(a.request), JSON.stringify(b.request)) ||
      a.row.row - b.row.row
  )

const groupsBy = (asked: readonly Asked[], key: (asked: Asked) => string): readonly (readonly Asked[])[] => {
  const groups = new Map<string, Asked[]>()
  for (const each of asked) {
    const group = groups.get(key(each))
    if (group === undefined) groups.set(key(each), [each])
    else group.push(each)
  }
  return [...groups.values()]
}

/** Faults among requests of one agency for nearly the same information, in order of receipt. */
type FaultsOf = (similar: readonly Asked[], asOf: string) => readonly RawBreach[]

const exactly =
  (faultsOf: FaultsOf): FaultsOf =>
  (similar, asOf) =>
    groupsBy(similar, ({ request }) => sameInformation(request.information)).flatMap((same) => faultsOf(same, asOf))

const told = (code: string, rows: readonly Asked[], context: readonly Asked[], fit?: string): RawBreach => {
  const [first = context[0]] = rows
  const information = (context[0] ?? first)?.request.information ?? ""
  const detail: RepeatDetail = { count: rows.length, information, ...(fit === undefined ? {} : { fitSince: fit }) }
  return {
    code,
    subject: information,
    agencies: first === undefined ? [] : [first.row.agency],
    rows: rows.map(({ row }) => row),
    context: context.map(({ row }) => row),
    detail: { ...detail }
  }
}

interface Dated {
  readonly asked: Asked
  readonly on: string
}

/** The first of the requests by the day that each has; those without one are left out. */
const firstBy = (same: readonly Asked[], dayOf: (request: DisclosureRequest) => string | undefined) =>
  same
    .flatMap((asked): readonly Dated[] => {
      const on = dayOf(asked.request)
      return on === undefined ? [] : [{ asked, on }]
    })
    .toSorted((a, b) => compare(a.on, b.on))[0]

/** The day from which the information was disclosed proactively; without a day on record, as early as it was owed. */
const disclosedSince = (request: DisclosureRequest, asOf: string): string | undefined =>
  isConverted(request, asOf) ? (request.proactiveDisclosedOn ?? fitSince(request, asOf) ?? asOf) : undefined

/**
 * Requests received after the same information was found fit to be widely known; once it is disclosed, those that came
 * after the disclosure: that it was late is for the rule on conversion to say.
 */
const askedAfterFit = (same: readonly Asked[], asOf: string): readonly RawBreach[] => {
  const fit = firstBy(same, (request) => fitSince(request, asOf))
  if (fit === undefined) return []
  const disclosed = firstBy(same, (request) => disclosedSince(request, asOf))
  const { asked: source, on } = disclosed ?? fit
  const since = on > fit.on ? on : fit.on
  const later = same.filter((asked) => asked !== source && asked !== fit.asked && asked.request.receivedOn > since)
  if (later.length === 0) return []
  const code = disclosed === undefined ? "asked-again-undisclosed" : "asked-although-disclosed"
  return [told(code, later, [source], fit.on)]
}

/**
 * Requests by which an applicant asks again for what the same applicant had been answered. Which came first on the day of
 * an answer nobody says: what was received on it is no repeat.
 */
const repeatedByApplicant = (same: readonly Asked[], asOf: string): readonly RawBreach[] =>
  groupsBy(same, ({ request }) => sameText(request.applicant)).flatMap((own) => {
    const answered = firstBy(own, ({ repliedOn = "9999" }) => (repliedOn <= asOf ? repliedOn : undefined))
    if (answered === undefined) return []
    const repeats = own.filter((each) => each !== answered.asked && each.request.receivedOn > answered.on)
    return repeats.length === 0 ? [] : [told("repeated-by-applicant", repeats, [answered.asked])]
  })

/** Requests by several applicants for nearly the same information that nobody has found fit to be widely known yet. */
const askedBySeveral = (asked: readonly Asked[], asOf: string): readonly RawBreach[] => {
  const applicants = new Set(asked.map(({ request }) => sameText(request.applicant)))
  const isSettled = asked.some(({ request }) => fitSince(request, asOf) !== undefined || isConverted(request, asOf))
  return applicants.size < 2 || isSettled ? [] : [told("asked-by-several", asked, [])]
}

type AskedFault = Signature<DisclosureRequest, RepeatDetail, Record<never, never>, DisclosureRequest>

/**
 * Looks at requests of one agency for nearly the same information: found like values that may not be shared, told apart
 * on the records.
 */
const amongSimilar = <const C extends string>(
  codes: readonly [C, ...C[]],
  {
    says,
    needs,
    faultsOf
  }: { readonly says: Text; readonly needs: Needs<DisclosureRequest>; readonly faultsOf: FaultsOf }
): Check<{ readonly [K in C]: AskedFault }> => ({
  parts: distinct(disclosureRequests, {
    breach: codes[0],
    says,
    key: similarTitle,
    needs,
    fields: ["information"],
    within: "agency"
  }).parts.map((part) => ({
    ...part,
    codes,
    confirm: (candidate, record, { asOf }) => {
      const asked = candidate.rows
        .map((row): Asked => ({ row, request: record(row) as DisclosureRequest }))
        .filter(({ request }) => request.receivedOn <= asOf)
      return groupsBy(inOrder(asked), ({ request }) => similarTitle(request)).flatMap((similar) =>
        faultsOf(similar, asOf)
      )
    }
  }))
})

const times = (count: number): string => (count === 1 ? "once" : `${count} times`)
const moreTimes = (count: number): string => (count === 1 ? "once more" : `${count} more times`)

/**
 * What was found fit to be widely known is not asked for again. Repeats by one applicant and requests by several for
 * nearly the same are notes: a hint to disclose, never a ground to refuse.
 *
 * @provision 2.9.convert
 */
export const repeatRequests = rule({
  id: "disclosure.repeat-requests",
  title: { zh: "减少重复申请", en: "Few repeated requests" },
  provisions: ["2.9.convert"],
  check: all(
    amongSimilar(["asked-again-undisclosed", "asked-although-disclosed"], {
      says: {
        zh: "经认定可以让社会广泛知晓的信息，主动公开后不再被申请",
        en: "Information found fit to be widely known is disclosed and not asked for again"
      },
      needs: ["isFitToPublish"],
      faultsOf: exactly(askedAfterFit)
    }),
    amongSimilar(["repeated-by-applicant", "asked-by-several"], {
      says: {
        zh: "提示同一申请人对同一信息的重复申请和多人对相近信息的申请",
        en: "Repeats by one applicant and requests by several for nearly the same are pointed out"
      },
      needs: [],
      faultsOf: (similar, asOf) => [...exactly(repeatedByApplicant)(similar, asOf), ...askedBySeveral(similar, asOf)]
    })
  ),
  breaches: {
    "asked-again-undisclosed": {
      severity: "medium",
      message: {
        zh: ({ detail }) =>
          `“${detail.information}”自${detail.fitSince ?? ""}起已认定可以让社会广泛知晓但未主动公开，此后又被申请${detail.count}次`,
        en: ({ detail }) =>
          `"${detail.information}" was found fit to be widely known on ${detail.fitSince ?? ""} but not disclosed, and has been asked for ${moreTimes(detail.count)}`
      },
      remedy: {
        zh: ({ detail }) => `立即主动公开“${detail.information}”，并告知各申请人获取途径`,
        en: ({ detail }) => `Disclose "${detail.information}" proactively now and tell the applicants where it is`
      }
    },
    "asked-although-disclosed": {
      severity: "note",
      message: {
        zh: ({ detail }) => `“${detail.information}”已主动公开，仍被申请${detail.count}次`,
        en: ({ detail }) => `"${detail.information}" is disclosed, and was still asked for ${times(detail.count)}`
      },
      remedy: {
        zh: () => "告知申请人获取途径，检查该信息在公开渠道是否容易找到",
        en: () => "Tell the applicants where it is, and check that it is easy to find"
      }
    },
    "repeated-by-applicant": {
      severity: "note",
      message: {
        zh: ({ record, detail }) => `${record.applicant}在获得答复后又申请“${detail.information}”${detail.count}次`,
        en: ({ record, detail }) =>
          `${record.applicant} was answered and asked for "${detail.information}" ${moreTimes(detail.count)}`
      },
      remedy: {
        zh: () => "核对是否确为同一信息，向申请人解释原答复；可以让社会广泛知晓的，转为主动公开",
        en: () => "Check that it is the same information and explain the reply; disclose it proactively if it is fit"
      }
    },
    "asked-by-several": {
      severity: "note",
      message: {
        zh: ({ detail }) => `有${detail.count}件申请要求公开与“${detail.information}”相同或相近的信息`,
        en: ({ detail }) => `${detail.count} requests ask for the same as "${detail.information}" or nearly the same`
      },
      remedy: {
        zh: () => "审核该信息是否可以让社会广泛知晓，可以的转为主动公开；各件申请仍须逐件答复",
        en: () => "Review whether it is fit to be widely known and disclose it if so; each request still gets its reply"
      }
    }
  }
})
