import type {
  CheckOptions,
  NamedFile,
  Progress,
  Question,
  Questions,
  Refused,
  ToPage,
  ToWorker
} from "./worker/protocol.ts"

/** Checks files in a worker. One check at a time; a result lives until the next check or `close`. */
export interface Checker {
  /**
   * Reads and judges files. Gives `undefined` when all went well, else why it did not. Rejects with an `AbortError`
   * when cancelled: the worker is ended at once, whatever it is doing.
   */
  check(
    files: readonly NamedFile[],
    options: CheckOptions,
    control?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }
  ): Promise<Refused | undefined>
  /** Asks about the result. Rejects when there is none, or the worker was ended. */
  ask<Q extends Question>(question: Q, asked: Questions[Q]["asked"]): Promise<Questions[Q]["answer"]>
  /** Ends the worker and forgets the result. */
  close(): void
}

/** Opens a checker; the worker starts at the first use. */
export const openChecker = (createWorker: () => Worker): Checker => {
  let worker: Worker | undefined
  let nextId = 0
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  let ended: ((message: Extract<ToPage, { type: "checked" | "refused" }>) => void) | undefined
  let progressed: ((progress: Progress) => void) | undefined

  const close = () => {
    worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(new DOMException("The worker was ended", "AbortError"))
    waiting.clear()
  }
  const broken = () => {
    close()
    ended?.({ type: "refused", refused: { kind: "internal", issues: [] } })
  }
  const receive = ({ data }: MessageEvent<ToPage>) => {
    if (data.type === "progress") progressed?.(data.progress)
    else if (data.type === "checked" || data.type === "refused") ended?.(data)
    else {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.type === "answer") asked?.resolve(data.answer)
      else asked?.reject(new Error(data.message))
    }
  }
  const send = (message: ToWorker) => {
    if (worker === undefined) {
      worker = createWorker()
      worker.addEventListener("message", receive)
      worker.addEventListener("error", broken)
      worker.addEventListener("messageerror", broken)
    }
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message)
  }
  return {
    check: (files, options, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        const cancel = () => {
          close()
          ended = undefined
          reject(new DOMException("The check was cancelled", "AbortError"))
        }
        if (signal?.aborted === true) return cancel()
        progressed = onProgress
        ended = (message) => {
          signal?.removeEventListener("abort", cancel)
          ended = undefined
          resolve(message.type === "refused" ? message.refused : undefined)
        }
        signal?.addEventListener("abort", cancel, { once: true })
        send({ type: "check", files, options })
      }),
    ask: <Q extends Question>(question: Q, asked: Questions[Q]["asked"]) =>
      new Promise<Questions[Q]["answer"]>((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve: (answer) => resolve(answer as Questions[Q]["answer"]), reject })
        send({ type: "ask", id, question, asked } as ToWorker)
      }),
    close
  }
}
