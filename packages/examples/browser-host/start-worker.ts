/** Starts the worker where it is not served beside the page. The build of the single file fills it in: see `host.ts`. */
export const startWorker: (() => Worker) | undefined = undefined as (() => Worker) | undefined
