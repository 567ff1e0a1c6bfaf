/** Chapter VI of the notice: leadership, posts, regimes, training and incentives. */
export { incentivesInForce } from "./incentives.ts"
export {
  type Annex,
  AnnexItem,
  annexItems,
  Officer,
  type OfficerRole,
  officers,
  WorkPlan,
  WorkPlanItem,
  workPlanItems,
  workPlans
} from "./leadership-records.ts"
export { responsiblePersonNamed, workPlanAdopted } from "./leadership.ts"
export { workingMechanisms } from "./mechanisms.ts"
export { handoverGapDays, requiredRegimes, trainingSubjects, workPlanDeadline, workYear } from "./parameters.ts"
export { Post, PostHolder, postHolders, posts } from "./post-records.ts"
export { postsSetUp, staffContinuous } from "./posts.ts"
export {
  Incentive,
  type IncentiveKind,
  incentives,
  Regime,
  type RegimeKind,
  regimes,
  Training,
  trainings,
  type TrainingSubject
} from "./regime-records.ts"
export { regimesInForce } from "./regimes.ts"
export { trainingHeld } from "./training.ts"
