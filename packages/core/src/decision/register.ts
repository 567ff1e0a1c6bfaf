import type * as Effect from "effect/Effect"
import type { Agency } from "../kernel/agency.ts"
import type { Query, Row } from "../kernel/decision.ts"

/**
 * What a decision asks of whoever keeps the records. `undefined` says that the register cannot answer: the decision is
 * then `undetermined`, never a silent permit. An empty list says that there is no such record.
 */
export interface Register {
  /** The agency with this id. */
  agency(id: string): Agency | undefined
  /** The records that a query asks for. */
  find(query: Query): readonly Row[] | undefined
}

/** The same over a host's database, by promises. A rejected promise rejects the decision. */
export interface AsyncRegister {
  /** The agency with this id. */
  agency(id: string): Promise<Agency | undefined> | Agency | undefined
  /** The records that a query asks for. */
  find(query: Query): Promise<readonly Row[] | undefined> | readonly Row[] | undefined
}

/** The same by effects. */
export interface EffectRegister<E = never, R = never> {
  /** The agency with this id. */
  agency(id: string): Effect.Effect<Agency | undefined, E, R>
  /** The records that a query asks for. */
  find(query: Query): Effect.Effect<readonly Row[] | undefined, E, R>
}
