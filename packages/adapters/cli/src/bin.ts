import { main } from "./main.ts"
import { nodeHost } from "./node-host.ts"

// Not process.exit: what was written to a pipe must still arrive.
process.exitCode = await main(process.argv.slice(2), nodeHost())
