import { createHash } from "node:crypto"

/** A page in one file: its only scripts and styles are these, by digest, and it can connect to nothing. */
export const pageOf = (parts: {
  readonly title: string
  readonly style: string
  readonly body: string
  readonly scripts: readonly string[]
}): string => {
  // A script must not end where it holds the words that would end it.
  const scripts = parts.scripts.map((script) =>
    script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")
  )
  const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(digest).join(" ")}`,
    `style-src ${digest(parts.style)}`,
    "worker-src blob:",
    "img-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'"
  ].join("; ")
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${parts.title}</title>
<style>${parts.style}</style>
</head>
<body>
${parts.body}
${scripts.map((script) => `<script>${script}</script>`).join("\n")}
</body>
</html>
`
}
