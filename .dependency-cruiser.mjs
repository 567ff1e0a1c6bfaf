const rooms = "packages/core/src"
const tests = "\\.test(-d)?\\.ts$"
const chapters = "network|disclosure|website|office|systems|institution"

/** Production code of a room may import only these rooms (and itself). */
const room = (name, ...allowed) => ({
  name: `${name}-imports`,
  severity: "error",
  from: { path: `^${rooms}/${name}/`, pathNot: tests },
  to: { path: `^${rooms}/`, pathNot: [name, ...allowed].map((each) => `^${rooms}/${each}/`) }
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    room("kernel"),
    room("time", "kernel"),
    room("ip", "kernel"),
    room("organization", "kernel", "time"),
    room("filing", "kernel", "time"),
    room("publication", "kernel", "time"),
    room("judgement", "kernel", "time"),
    room("county", "kernel", "organization", "judgement"),
    room("assessment", "kernel", "time"),
    room("report", "kernel", "assessment"),
    room("decision", "kernel", "filing"),
    room(`(?:${chapters})`, "kernel", "time", "ip", "organization", "filing", "publication", "judgement"),
    {
      name: "chapters-do-not-know-each-other",
      severity: "error",
      from: { path: `^${rooms}/(${chapters})/` },
      to: { path: `^${rooms}/(?:${chapters})/`, pathNot: `^${rooms}/$1/` }
    },
    {
      name: "core-stands-alone",
      comment:
        "The core depends on effect, ip-num and @noble/hashes only: no adapter, no Node built-in, no web framework.",
      severity: "error",
      from: { path: `^${rooms}`, pathNot: tests },
      to: { pathNot: [`^${rooms}`, "node_modules/(effect|ip-num|@noble/hashes)/"] }
    },
    {
      name: "adapters-use-the-published-core",
      severity: "error",
      from: { path: "^packages/(adapters|examples|testkit)/" },
      to: {
        path: `^${rooms}/`,
        pathNot: `^${rooms}/(index|effect|authoring|assessment|ip/index|time/index|disclosure/public|report/index)\\.ts$`
      }
    },
    {
      name: "host-adapters-do-not-know-each-other",
      severity: "error",
      from: { path: "^packages/adapters/([^/]+)/" },
      to: { path: "^packages/adapters/([^/]+)/", pathNot: "^packages/adapters/($1|formats|report)/" }
    },
    {
      name: "nothing-imports-examples",
      severity: "error",
      from: { pathNot: "^packages/examples/" },
      to: { path: "^packages/examples/.*\\.ts$" }
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: { pathNot: "^packages/adapters/cli/bin/" },
      to: { couldNotResolve: true }
    }
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^packages/[^/]+/dist/", "^packages/[^/]+/[^/]+/dist/", "^coverage/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@zhengwu/source", "import", "types", "default", "node"],
      extensions: [".ts", ".js", ".mjs", ".d.ts"]
    }
  }
}
