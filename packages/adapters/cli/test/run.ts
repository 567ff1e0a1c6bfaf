import { spawn } from "node:child_process"

/** What a process left behind. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end; a reader that goes away closes its end of the pipe after the first piece. */
export const runProcess = (
  file: string,
  args: readonly string[],
  { readerGoesAway = false }: { readonly readerGoesAway?: boolean } = {}
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env
    const child = spawn(file, args, { env, stdio: ["ignore", "pipe", "pipe"] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on("data", (chunk: Buffer) => {
      out.push(chunk)
      if (readerGoesAway) child.stdout.destroy()
    })
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk))
    child.on("error", reject)
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    )
  })
