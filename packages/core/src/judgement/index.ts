/** Marks that people give where no record can decide. */
export { judged } from "./judged.ts"
export { Judgement, judgements } from "./records.ts"
