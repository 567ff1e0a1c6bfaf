import type { Host, Stream } from "./host.ts"

const streamOf = (stream: NodeJS.WriteStream): Stream => {
  let gone = false
  // `zhengwu check … | head` closes the pipe: what follows is nobody's loss.
  stream.on("error", () => {
    gone = true
  })
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY && stream.columns > 0 ? Math.min(stream.columns, 120) : 80,
    write: (text) =>
      new Promise((resolve) => {
        if (gone) resolve()
        else stream.write(text, () => resolve())
      })
  }
}

/** The process that runs this. */
export const nodeHost = (): Host => ({
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  env: process.env,
  now: () => Date.now()
})
