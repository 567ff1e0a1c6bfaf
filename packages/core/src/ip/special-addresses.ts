import { addressKey } from "./address-key.ts"
import { blockBounds } from "./block.ts"
import { type IntervalSet, contains, intervalSet, subtract, union } from "./interval-set.ts"

const setOf = (...texts: readonly string[]): IntervalSet =>
  intervalSet(texts.map(blockBounds).filter((block) => block !== undefined))

// RFC 1918, RFC 1122 and RFC 3927; RFC 4193, RFC 4291.
const privateAddresses = /* @__PURE__ */ setOf(
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "fc00::/7",
  "fe80::/10",
  "::1/128"
)

// IANA: all of IPv4 unicast, the global unicast space of IPv6 (RFC 4291), and the translation prefix of RFC 6052.
const unicast = /* @__PURE__ */ setOf("0.0.0.0-223.255.255.255", "2000::/3", "64:ff9b::/96")

// The IANA special-purpose address registries (RFC 6890) where "globally reachable" is not true.
const notGlobal = /* @__PURE__ */ setOf(
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20"
)

// The assignments within those blocks that the registries say are globally reachable.
const globalAfterAll = /* @__PURE__ */ setOf(
  "192.0.0.9/32",
  "192.0.0.10/32",
  "2001:1::1/128",
  "2001:1::2/128",
  "2001:1::3/128",
  "2001:3::/32",
  "2001:4:112::/48",
  "2001:20::/28",
  "2001:30::/28"
)

const publicAddresses = /* @__PURE__ */ union(/* @__PURE__ */ subtract(unicast, notGlobal), globalAfterAll)

const isIn = (set: IntervalSet, text: string): boolean => {
  const key = addressKey(text)
  return key !== undefined && contains(set, key)
}

/**
 * Whether a canonical address is one that any organisation uses within itself: RFC 1918, unique local IPv6
 * (`fc00::/7`), loopback or link-local. `false` when the text is not canonical.
 */
export const isPrivateAddress = (text: string): boolean => isIn(privateAddresses, text)

/**
 * Whether a canonical address is a host's on the internet: global unicast, and not in an entry of the IANA
 * special-purpose registries that is not globally reachable, such as shared space (`100.64.0.0/10`), documentation and
 * 6to4. Multicast is not a host's address. Neither public nor private is possible; both is not. `false` when the text
 * is not canonical.
 */
export const isPublicAddress = (text: string): boolean => isIn(publicAddresses, text)
