/** The example county's files, by path, in base64. The build fills it in: see `host.ts`. */
export const exampleCounty: Readonly<Record<string, string>> = {}
