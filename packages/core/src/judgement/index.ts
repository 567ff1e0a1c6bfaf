/** Marks that people give where no record can decide. */
export { judged } from "./judged.ts"
export { judgedRules } from "./judged-rules.ts"
export { judgementFaults } from "./judgement-faults.ts"
export { Judgement, judgements } from "./records.ts"
