import * as Schema from "effect/Schema"
import { isAddress, isBlock, isMac, parseAddress, parseBlock, parseMac } from "../ip/index.ts"
import { type FieldKind, type FieldNaming, fieldOf, severalParts, shown } from "../kernel/field.ts"
import { type Normalisation, type Reading, refused, understood } from "../kernel/reading.ts"
import { textWhich } from "../kernel/tested-text.ts"

const readText =
  (parse: (text: string) => Reading<string>) =>
  (written: unknown): Reading<string> =>
    typeof written === "string"
      ? parse(written)
      : refused(
          "not-text",
          { zh: `“${shown(written)}”不是文本`, en: `"${shown(written)}" is not text` },
          { zh: "将该列设为文本格式后填写", en: "Format the column as text" }
        )

const canonical = (
  kind: FieldKind,
  is: (text: string) => boolean,
  expected: string,
  parse: (text: string) => Reading<string>
) => {
  const schema = textWhich(is, expected)
  return (naming: FieldNaming): Schema.Codec<string> => fieldOf(schema, kind, naming, readText(parse))
}

const blockText = (text: string): Reading<string> => {
  const reading = parseBlock(text)
  return reading.ok ? understood(reading.value.text, reading.normalisations) : reading
}

/** A field of one IPv4 or IPv6 address in canonical text. */
export const address = canonical("address", isAddress, "an IP address in canonical form", parseAddress)

/** A field of one MAC address, as `00:1a:2b:3c:4d:5e`. */
export const mac = canonical("mac", isMac, "a MAC address in canonical form", parseMac)

/** A field of an address block: CIDR, or `first-last`. */
export const block = canonical("block", isBlock, "an address block in canonical form", blockText)

const severalCanonical = (
  is: (text: string) => boolean,
  expected: string,
  parse: (text: string) => Reading<string>
) => {
  const schema = Schema.Array(textWhich(is, expected))
  const read = readText(parse)
  return (naming: FieldNaming): Schema.Codec<readonly string[]> =>
    fieldOf(schema, "list", naming, (written) => {
      const parts: readonly unknown[] =
        typeof written === "string" ? severalParts(written) : Array.isArray(written) ? written : [written]
      const values: string[] = []
      const normalisations: Normalisation[] = []
      for (const part of parts) {
        const reading = read(part)
        if (!reading.ok) return reading
        values.push(reading.value)
        normalisations.push(...reading.normalisations)
      }
      return understood(values, normalisations)
    })
}

/** A field of several addresses. */
export const addresses = severalCanonical(isAddress, "an IP address in canonical form", parseAddress)

/** A field of several MAC addresses. */
export const macs = severalCanonical(isMac, "a MAC address in canonical form", parseMac)
