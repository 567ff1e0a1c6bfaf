import { createHash } from "node:crypto"
import type { Plugin } from "vite"

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`

/** What a page may do: run its own scripts and worker, show pictures it made, and connect to nothing. */
export const policyOf = (allowed: {
  readonly scripts: string
  readonly styles: string
  readonly workers: string
}): string =>
  [
    "default-src 'none'",
    `script-src ${allowed.scripts}`,
    `style-src ${allowed.styles}`,
    `worker-src ${allowed.workers}`,
    "img-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'"
  ].join("; ")

/** Puts script and style into the page, and a policy that allows these alone, by digest. */
export const singleFile: Plugin = {
  name: "single-file",
  generateBundle: {
    // After Vite has filled in what it left open in the script.
    order: "post",
    handler: (_options, bundle) => {
      const files = Object.values(bundle)
      const page = files.find(({ fileName }) => fileName.endsWith(".html"))
      const script = files.find((each) => each.type === "chunk" && each.isEntry)
      const styles = files.filter(({ fileName }) => fileName.endsWith(".css"))
      if (page?.type !== "asset" || script?.type !== "chunk") throw new TypeError("The bundler gave no page")
      const style = styles.map((each) => (each.type === "asset" ? String(each.source) : "")).join("\n")
      // A script must not end where it holds the words that would end it.
      const code = script.code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")
      const policy = policyOf({ scripts: digest(code), styles: digest(style), workers: "blob:" })
      page.source = String(page.source)
        .replaceAll(/<script[^>]*><\/script>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/gu, "")
        .replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
        .replace("</head>", () => `<style>${style}</style>\n  </head>`)
        .replace("</body>", () => `<script type="module">${code}</script>\n  </body>`)
      for (const { fileName } of files) if (fileName !== page.fileName) delete bundle[fileName]
    }
  }
}
