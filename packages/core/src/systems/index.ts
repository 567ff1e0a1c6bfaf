/** Chapter V of the notice: the business systems that agencies build and use. */
export { rolloutIntervalDays } from "./parameters.ts"
export { type RolloutStage, SystemAssignment, systemAssignments, SystemStage, systemStages } from "./rollout-records.ts"
export { systemsRolledOut } from "./rollout.ts"
