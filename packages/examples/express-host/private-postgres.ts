import { execFile } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import pg from "pg"

/** A PostgreSQL server for tests. */
export interface TestServer {
  /** Creates an empty database and gives its URL. */
  database(): Promise<string>
  stop(): Promise<void>
}

const installed = "/usr/lib/postgresql"
const versions = existsSync(installed) ? readdirSync(installed).map(Number) : []
const newest = versions
  .filter((version) => existsSync(join(installed, `${version}/bin/initdb`)))
  .toSorted((a, b) => b - a)[0]

/** Whether there is a server to test against: the one of `DATABASE_URL`, or the programs of one. */
export const hasPostgres = process.env["DATABASE_URL"] !== undefined || newest !== undefined
if (!hasPostgres) {
  if (process.env["CI"] !== undefined)
    throw new Error(`PostgreSQL is not in ${installed}, and there is no DATABASE_URL`)
  process.stdout.write(`Left out: PostgreSQL is not in ${installed}, and there is no DATABASE_URL\n`)
}

const run = promisify(execFile)

/** The server refuses to run as root: there it runs as the user that its package creates. */
const isRoot = process.getuid?.() === 0
const asServer = (program: string, ...args: readonly string[]) => {
  const path = join(installed, `${newest}/bin`, program)
  return isRoot
    ? run("runuser", ["-u", "postgres", "--", path, ...args], { cwd: "/" })
    : run(path, [...args], { cwd: "/" })
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

let databases = 0

const on = (url: string, stop: () => Promise<void>): TestServer => ({
  database: async () => {
    const name = `zhengwu_test_${process.pid}_${Date.now()}_${++databases}`
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(`create database ${name}`)
    await client.end()
    const own = new URL(url)
    own.pathname = `/${name}`
    return own.href
  },
  stop
})

/** Starts a server of its own in a temporary folder, or uses the one of `DATABASE_URL`. */
export const startPostgres = async (): Promise<TestServer> => {
  const given = process.env["DATABASE_URL"]
  if (given !== undefined) return on(given, () => Promise.resolve())
  const folder = await mkdtemp(join(tmpdir(), "zhengwu-postgres-"))
  if (isRoot) await run("chown", ["postgres", folder])
  const data = join(folder, "data")
  await asServer("initdb", "-D", data, "-U", "zhengwu", "--auth=trust", "--encoding=UTF8", "--no-sync")
  const port = await freePort()
  const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  await asServer("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start")
  return on(`postgres://zhengwu@127.0.0.1:${port}/postgres`, async () => {
    await asServer("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    await rm(folder, { recursive: true })
  })
}
