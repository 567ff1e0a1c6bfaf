import { IPv4, IPv4CidrRange, IPv4Mask, IPv4Prefix, IPv6, IPv6CidrRange, IPv6Prefix } from "ip-num"

/** The first and the last number of the prefix of a given length around an address. For reading, not for hot paths. */
export const prefixAround = (
  key: number | bigint,
  length: number
): { readonly first: number | bigint; readonly last: number | bigint } => {
  if (typeof key === "number") {
    const range = new IPv4CidrRange(IPv4.fromNumber(BigInt(key)), IPv4Prefix.fromNumber(BigInt(length)))
    return { first: Number(range.getFirst().getValue()), last: Number(range.getLast().getValue()) }
  }
  const range = new IPv6CidrRange(IPv6.fromBigInt(key), IPv6Prefix.fromNumber(BigInt(length)))
  return { first: range.getFirst().getValue(), last: range.getLast().getValue() }
}

/** The prefix length of an IPv4 netmask such as `255.255.255.0`, or `undefined` when it is no netmask. */
export const netmaskLength = (text: string): number | undefined => {
  try {
    return new IPv4Mask(text).prefix
  } catch {
    return undefined
  }
}
