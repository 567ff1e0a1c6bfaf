/** Commands that are decided before they are carried out, by the rules that would judge their result. */
export { addedFindings } from "./added-findings.ts"
export { type Answers, commandsOf, decide, decideAsync, type DecideOptions, type Questions } from "./decide.ts"
export type { Command, Decision, Fact, Reason, Unanswered, Verdict } from "./decision.ts"
export { describeDecision, type DecisionWords, type ReasonWords } from "./describe-decision.ts"
export { memoryRegister, type MemoryRegister } from "./memory-register.ts"
export { type CommandParsed, parseCommand } from "./parse-command.ts"
export type { AsyncRegister, Register } from "./register.ts"
