import { describe, expect, it } from "vitest"
import type { County } from "../kernel/county.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { judgementFaults } from "./judgement-faults.ts"

describe("judgements by people", () => {
  it("are of rules that people judge: others decide nothing, and are told with what was meant", () => {
    const judgement = (rule: string) => ({
      rule,
      verdict: "met",
      reason: "好",
      judgedBy: "王强",
      judgedOn: "2014-07-30"
    })
    const list = (rules: readonly string[], origin: object): County["batches"][number] => ({
      set: "judgements",
      agency: "a",
      records: rules.map(judgement),
      origin
    })
    const issues = judgementFaults(yuanan2014, {
      agencies: [],
      batches: [
        list(["judged.guidance", "judged.guidence"], {
          file: "j.xlsx",
          sheet: "S",
          rows: [2, 3],
          columns: { rule: "B" }
        }),
        list(["ip.allocated", "nothing-like-it"], { pointer: "/dossiers/0/judgements" })
      ]
    })
    expect(issues.map(({ code, place, cell, message, remedy }) => [code, place, cell, message.en, remedy.en])).toEqual([
      [
        "unknown-name",
        { file: "j.xlsx", sheet: "S", row: 3 },
        "B3",
        'There is no rule called "judged.guidence"; this row decides nothing',
        'Did you mean "judged.guidance"?'
      ],
      [
        "not-judged",
        { pointer: "/dossiers/0/judgements/0" },
        undefined,
        'Rule "ip.allocated" is decided by records, not by a person; this row decides nothing',
        expect.stringContaining("Rules that people judge: judged.guidance, ")
      ],
      [
        "unknown-name",
        { pointer: "/dossiers/0/judgements/1" },
        undefined,
        'There is no rule called "nothing-like-it"; this row decides nothing',
        expect.stringContaining("Rules that people judge: ")
      ]
    ])
    expect(judgementFaults(yuanan2014, { agencies: [], batches: [] })).toEqual([])
  })
})
