import { expect, it } from "vitest"
import { uriNamespace, uuidOf } from "./uuid.ts"

it("is the UUID that RFC 9562 gives as an example", () => {
  const dnsNamespace = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
  expect(uuidOf(dnsNamespace)("www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2")
})

it("tells namespaces and names apart, and takes names in any writing", () => {
  const uuid = uuidOf(uriNamespace)
  expect(uuid("urn:县")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
  expect(uuid("urn:县")).toBe(uuid("urn:县"))
  expect(uuid("urn:县")).not.toBe(uuid("urn:镇"))
  expect(uuid("urn:县")).not.toBe(uuidOf(uuid("urn:县"))("urn:县"))
})
