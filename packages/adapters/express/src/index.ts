/**
 * An Express router that assesses records and decides commands, and a guard for a host's own routes.
 *
 * @module
 */
export type { OrderWritten, WordedDecision } from "./decide-request.ts"
export { guard, type GuardOptions, sendRefusal } from "./guard.ts"
export { localeOf } from "./locale.ts"
export type { Action, ZhengwuOptions } from "./options.ts"
export { type Problem, sendProblem } from "./problem.ts"
export { zhengwu } from "./router.ts"
