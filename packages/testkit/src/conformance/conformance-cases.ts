import { assessCases } from "./assess-cases.ts"
import type { ConformanceCase } from "./conformance-case.ts"
import { decideCases } from "./decide-cases.ts"

/** Every case: counties and their findings, commands and their decisions. */
export const conformanceCases: readonly ConformanceCase[] = [...assessCases, ...decideCases]
