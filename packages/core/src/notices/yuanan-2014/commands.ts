import { disclosureCommands, disclosureIndexes } from "../../disclosure/index.ts"
import { filingsByKind } from "../../filing/index.ts"
import type { CommandEntry, Index } from "../../kernel/decision.ts"
import { networkCommands, networkIndexes } from "../../network/index.ts"
import { officeCommands, officeIndexes } from "../../office/index.ts"
import { websiteCommands, websiteIndexes } from "../../website/index.ts"

/** What is decided before acting, in the order of the text. */
export const commands: readonly CommandEntry[] = [
  ...networkCommands,
  ...disclosureCommands,
  ...websiteCommands,
  ...officeCommands
]

/** By what the commands find records. */
export const indexes: readonly Index[] = [
  filingsByKind,
  ...networkIndexes,
  ...disclosureIndexes,
  ...websiteIndexes,
  ...officeIndexes
]
