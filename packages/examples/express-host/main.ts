/** Starts the host: `npm run example:express`. Its log goes to standard error. */
import { randomBytes } from "node:crypto"
import { destination } from "pino"
import { startHost } from "./host.ts"
import { logFailure, logTo } from "./log.ts"
import { settingsIn } from "./settings.ts"

const log = logTo(destination(2))
const settings = settingsIn(process.env)
const { tokens } = settings
const isStranger = tokens.agency === undefined && tokens.authority === undefined
// Without a token everything is closed; the commands below are to work all the same.
const variable = tokens.agency === undefined ? "ZHENGWU_AUTHORITY_TOKEN" : "ZHENGWU_TOKEN"
const token = tokens.agency ?? tokens.authority ?? randomBytes(18).toString("base64url")
const host = await startHost(isStranger ? { ...settings, tokens: { ...tokens, agency: token } } : settings, log)

const curl = (path: string, body: unknown): string =>
  [
    `curl -s -X POST '${host.url}/notice${path}'`,
    `-H "Authorization: Bearer ${isStranger ? token : `$${variable}`}"`,
    '-H "Content-Type: application/json" -H "Accept-Language: zh"',
    `-d '${JSON.stringify(body)}'`
  ].join(" ")

const terminal = {
  label: "CZ-PC-002",
  user: "李娜",
  staffNumber: "CZ0013",
  address: "10.12.3.17",
  mac: "00:1a:2b:3c:4d:5f",
  assetNumber: "YA-2012-00032",
  zone: "办公区",
  antivirus: "江民",
  antivirusAsset: true
}

process.stdout.write(`\
平台已启动：${host.url}（Ctrl+C 停止）。The platform is running at ${host.url} (Ctrl+C stops it).
${isStranger ? "未设置 ZHENGWU_TOKEN，本次运行使用下面的临时令牌。ZHENGWU_TOKEN is not set; the token below is good for this run." : `令牌见 ${variable}。The token is the one in ${variable}.`}

这台终端可以登记吗？（地址已有人使用，不得登记）May this terminal be registered? (No: its address is taken.)
${curl("/decisions/register-terminal", { agency: "finance", fields: terminal })}

评估一个单位的登记。Assess an agency's records.
${curl("/assessments?asOf=2014-08-01", {
  agencies: [{ id: "finance", name: "县财政局", kind: "department" }],
  dossiers: [{ agency: "finance", terminals: [{ ...terminal, antivirus: "360" }] }]
})}
`)

let isStopping = false
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    host.close().catch((error: unknown) => {
      logFailure(log, error)
      process.exitCode = 1
    })
  })
