#!/usr/bin/env node
// Starts the bundled command with V8's compile cache, which shortens its start-up; Node 20 has none.
import module from "node:module"

module.enableCompileCache?.()
await import("../dist/zhengwu.js")
