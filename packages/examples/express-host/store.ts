import {
  type AsyncRegister,
  type Command,
  type County,
  decideAsync,
  type Decision,
  type Filing,
  type FilingEvent,
  type FilingStep,
  memoryRegister,
  nextFiling,
  type Row,
  yuanan2014
} from "@zhengwu/core"
import { carryOut, type Written, written } from "./changes.ts"
import type { Database } from "./database.ts"
import { append, type Content, headOf, type Receipt, type Verified, verify } from "./journal.ts"
import { keptSets } from "./lookups.ts"
import { registerIn, rowId } from "./register.ts"

const notice = yuanan2014

/** The platform's records, and everything that may be done to them. */
export interface Store {
  /** What is committed, for decisions and guards that only ask. */
  readonly register: AsyncRegister
  /** Decides, carries out what is permitted and journals both, in one transaction. */
  act(command: Command, asOf: string): Promise<{ readonly decision: Decision; readonly receipt: Receipt }>
  /** Opens a filing of an agency, as a draft. */
  openFiling(agency: string, filing: Filing): Promise<{ readonly id: string; readonly receipt: Receipt }>
  /** Takes a filing of an agency a step further; `undefined` where the agency has no such filing. */
  stepFiling(
    agency: string,
    id: string,
    event: FilingEvent
  ): Promise<FilingStep | { readonly ok: true; readonly filing: Filing; readonly receipt: Receipt } | undefined>
  /** An agency's records of a set. */
  recordsOf(set: string, agency: string): Promise<readonly Row[]>
  /** Everything, for an assessment. */
  county(): Promise<County>
  /**
   * Fills an empty platform with a county's agencies and records, as they are; what the platform does not keep is left
   * out. Does nothing where there is something already.
   */
  fill(county: County): Promise<void>
  /** The journal's last entry. */
  head(): Promise<Receipt>
  /** Whether journal and register are as they were written. */
  verify(anchor?: Receipt): Promise<Verified>
  close(): Promise<void>
}

/** The store over a database. */
export const storeOver = (database: Database, now: () => Date = () => new Date()): Store => {
  const register = registerIn(database.reading)
  const commit = async (transaction: Parameters<typeof carryOut>[0], content: Content): Promise<Receipt> => {
    const receipt = await append(transaction, now(), content)
    await carryOut(transaction, receipt.sequence, content.changes, content.kind === "import")
    return receipt
  }
  return {
    register,
    act: (order, asOf) =>
      database.write(async (transaction) => {
        const decision = await decideAsync(notice, order, registerIn(transaction), { asOf })
        const { verdict, provisions, rules } = decision
        const reasons = decision.reasons.map(({ weight, rule, code }) => ({ weight, rule, code }))
        const changes = verdict === "permit" ? written(order.agency, decision.changes) : []
        const told = { verdict, asOf, provisions, rules, reasons }
        return { decision, receipt: await commit(transaction, { kind: "decision", order, decision: told, changes }) }
      }),
    openFiling: (agency, filing) =>
      database.write(async (transaction) => {
        const changes: readonly Written[] = [{ add: "filings", agency, record: filing }]
        const receipt = await commit(transaction, { kind: "filing", agency, event: { type: "open" }, changes })
        return { id: rowId(receipt.sequence, 0), receipt }
      }),
    stepFiling: (agency, id, event) =>
      database.write(async (transaction) => {
        const rows = await registerIn(transaction).find({ set: "filings", agency })
        const row = rows?.find((each) => each.id === id)
        if (row === undefined) return undefined
        const step = nextFiling(row.record as Filing, event)
        if (!step.ok) return step
        const changes: readonly Written[] = [{ replace: id, set: "filings", agency, record: step.filing }]
        return { ...step, receipt: await commit(transaction, { kind: "filing", agency, event, changes }) }
      }),
    recordsOf: async (set, agency) => (await register.find({ set, agency })) ?? [],
    county: async () => {
      const whole = memoryRegister(notice)
      for (const set of keptSets) whole.supply(set)
      const rows = await database.reading.selectFrom("records").selectAll().orderBy("entry").orderBy("place").execute()
      for (const { set_name: set, agency, data } of rows)
        if (set === "agencies") whole.putAgency(JSON.parse(data) as County["agencies"][number])
        else whole.add(set, JSON.parse(data) as unknown, agency ?? undefined)
      return whole.county()
    },
    fill: ({ agencies, batches }) =>
      database.write(async (transaction) => {
        if ((await headOf(transaction)).sequence > 0) return
        const changes: readonly Written[] = [
          ...agencies.map((record): Written => ({ add: "agencies", record })),
          ...batches
            .filter(({ set }) => keptSets.has(set))
            .flatMap(({ set, agency, records }) =>
              records.map((record): Written => ({ add: set, ...(agency === undefined ? {} : { agency }), record }))
            )
        ]
        await commit(transaction, { kind: "import", changes })
      }),
    head: () => headOf(database.reading),
    verify: (anchor) => database.snapshot((transaction) => verify(transaction, anchor)),
    close: () => database.close()
  }
}
