import { expect, it } from "vitest"
import { isPrivateAddress, isPublicAddress } from "./special-addresses.ts"

it.each([
  "10.0.0.0",
  "10.255.255.255",
  "172.16.0.0",
  "172.31.255.255",
  "192.168.0.0",
  "192.168.255.255",
  "127.0.0.1",
  "169.254.1.1",
  "fc00::",
  "fdff::1",
  "fe80::1",
  "febf::1",
  "::1"
])("%s is private", (text) => {
  expect([isPrivateAddress(text), isPublicAddress(text)]).toEqual([true, false])
})

it.each([
  "1.0.0.0",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "192.0.0.9",
  "192.0.1.0",
  "192.31.196.1",
  "223.255.255.255",
  "2000::",
  "2001:200::1",
  "2001:3::1",
  "2001:20::1",
  "2400:3200::1",
  "2620:4f:8000::1",
  "3ffe::1",
  "64:ff9b::c000:221"
])("%s is public", (text) => {
  expect([isPrivateAddress(text), isPublicAddress(text)]).toEqual([false, true])
})

it.each([
  "0.0.0.0",
  "100.64.0.0",
  "100.127.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.88.99.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.255",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:10::1",
  "2001:db8::1",
  "2002::1",
  "3fff::1",
  "5f00::1",
  "fec0::1",
  "ff02::1",
  "::ffff:1.2.3.4",
  "010.0.0.1",
  "nothing"
])("%s is neither", (text) => {
  expect([isPrivateAddress(text), isPublicAddress(text)]).toEqual([false, false])
})
