/**
 * An Express router that assesses records and decides commands, and a guard for a host's own routes.
 *
 * @module
 */
export type { OrderWritten, WordedDecision } from "./decide-request.ts"
export { guard, type GuardOptions } from "./guard.ts"
export type { Action, ZhengwuOptions } from "./options.ts"
export type { Problem } from "./problem.ts"
export { zhengwu } from "./router.ts"
