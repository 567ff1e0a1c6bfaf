import { join } from "node:path"
import { conformanceCases, type ConformanceResult } from "@zhengwu/testkit"
import { build } from "vite"
import { beforeAll, describe, expect, it } from "vitest"
import { workerInside } from "../host.ts"
import { hasChromium, useChromium } from "./chromium.ts"

const bundled = async (): Promise<string> => {
  const built = await build({
    ...workerInside,
    build: {
      ...workerInside.build,
      lib: { entry: join(import.meta.dirname, "conformance-page.ts"), formats: ["iife"], name: "suite" }
    }
  })
  const [script] = [built].flat().flatMap((each) => ("output" in each ? each.output : []))
  if (script?.type !== "chunk") throw new TypeError("The bundler gave no script")
  return script.code
}

describe.runIf(hasChromium)("the conformance suite, run in the page", () => {
  const chromium = useChromium()
  let results: readonly ConformanceResult[] = []

  beforeAll(async () => {
    const { page, errors, close } = await chromium().open({ bypassCSP: true })
    await page.addScriptTag({ content: await bundled() })
    results = await page.evaluate(
      () => (globalThis as unknown as { conformance: Promise<ConformanceResult[]> }).conformance
    )
    expect(errors).toEqual([])
    await close()
  }, 240_000)

  it.each(conformanceCases.map(({ kind, id }, index) => [kind, id, index] as const))("%s %s", (_kind, _id, index) => {
    const { status, differences, reason } = results[index] ?? { status: "failed", differences: ["was not run"] }
    expect(differences).toEqual([])
    expect(status === "passed" || reason !== undefined).toBe(true)
  })

  it("leaves out no decision, and of the counties only those that are refused", () => {
    const skipped = results.filter(({ status }) => status === "skipped").map(({ id }) => id)
    expect(skipped).toEqual(
      conformanceCases.filter(({ kind, expected }) => kind === "assess" && "refused" in expected).map(({ id }) => id)
    )
  })
})
