/** Starts the module worker that lies beside this module; a page without a bundler uses the self-contained script. */
export const createWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
