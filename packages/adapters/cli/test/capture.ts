import type { Host } from "../src/host.ts"
import { type ExitCode, main } from "../src/main.ts"

/** What a run wrote and how it ended. */
export interface Captured {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** How the pretended process differs from one in a pipe on 2014-08-01. */
export interface Pretended {
  readonly terminal?: boolean
  readonly columns?: number
  readonly env?: Host["env"]
  readonly now?: () => number
}

/** Runs the command within this process, on a pretended host. */
export const run = async (args: readonly string[], pretended: Pretended = {}): Promise<Captured> => {
  const { terminal = false, columns = 80, env = {}, now = () => Date.UTC(2014, 6, 31, 16) } = pretended
  const written = { out: "", err: "" }
  const stream = (name: keyof typeof written) => ({
    isTerminal: terminal,
    columns,
    write: (text: string) => {
      written[name] += text
      return Promise.resolve()
    }
  })
  const code = await main(args, { out: stream("out"), err: stream("err"), env, now })
  return { code, stdout: written.out, stderr: written.err }
}
