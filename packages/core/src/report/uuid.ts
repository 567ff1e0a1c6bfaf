import { sha1 } from "@noble/hashes/legacy.js"
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js"

/** A name-based UUID (RFC 9562, version 5): the same namespace and name give the same UUID. */
export const uuidOf = (namespace: string): ((name: string) => string) => {
  const prefix = hexToBytes(namespace.replaceAll("-", ""))
  return (name) => {
    const bytes = sha1(concatBytes(prefix, utf8ToBytes(name))).subarray(0, 16)
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = bytesToHex(bytes)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}

/** Namespace for names that are URIs (RFC 9562, 6.6). */
export const uriNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8"
