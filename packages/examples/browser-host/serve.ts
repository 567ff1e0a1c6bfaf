import { build, preview } from "vite"
import { siteConfig } from "./host.ts"

await build(siteConfig)
const server = await preview({
  ...siteConfig,
  preview: { ...siteConfig.preview, port: Number(process.env["PORT"] ?? 4173) }
})
console.log(server.resolvedUrls?.local[0])
