import { calendarDate, someTexts } from "../kernel/parameter-kind.ts"
import { parameter } from "../kernel/parameter.ts"

/** Words by which the prescribed antivirus product is recognised in what people write, in any of them. */
export const antivirusProducts = parameter<readonly string[]>(
  "antivirusProducts",
  {
    zh: "规定的杀毒软件（名称中出现任一字样即可）",
    en: "Prescribed antivirus product (any of these words in its name)"
  },
  { kind: someTexts }
)

/** Calendar date (inclusive) by which the topology diagram is filed. */
export const topologyDeadline = parameter<string>(
  "topologyDeadline",
  {
    zh: "网络拓扑图上报期限（含当日）",
    en: "Topology filing deadline (inclusive)"
  },
  { kind: calendarDate }
)
