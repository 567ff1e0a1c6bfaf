import type * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { folded } from "../kernel/field.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import type { AddressBlock, AddressSpace, Sighting } from "./address-register.ts"
import { type Device, deviceName, devices, type Link, links } from "./devices.ts"
import type { AccessObservation, Egress, Uplink } from "./internet-access.ts"
import { type Terminal, terminals } from "./terminals.ts"

type Decoded<S extends Schema.Top> = Schema.Schema.Type<S>

describe("the records of chapter I", () => {
  it("are what their codecs read", () => {
    expectTypeOf<Decoded<typeof AccessObservation>>().toEqualTypeOf<AccessObservation>()
    expectTypeOf<Decoded<typeof AddressBlock>>().toEqualTypeOf<AddressBlock>()
    expectTypeOf<Decoded<typeof AddressSpace>>().toEqualTypeOf<AddressSpace>()
    expectTypeOf<Decoded<typeof Device>>().toEqualTypeOf<Device>()
    expectTypeOf<Decoded<typeof Egress>>().toEqualTypeOf<Egress>()
    expectTypeOf<Decoded<typeof Link>>().toEqualTypeOf<Link>()
    expectTypeOf<Decoded<typeof Sighting>>().toEqualTypeOf<Sighting>()
    expectTypeOf<Decoded<typeof Terminal>>().toEqualTypeOf<Terminal>()
    expectTypeOf<Decoded<typeof Uplink>>().toEqualTypeOf<Uplink>()
    expectTypeOf<Schema.Codec.Encoded<typeof Terminal>>().toEqualTypeOf<Terminal>()
  })

  it.each(networkChapter.recordSets.map((set) => [set.id, set] as const))(
    "%s reads its own examples and uses no heading twice",
    (_, set) => {
      for (const { example, read } of set.fields) expect(read(example)).toMatchObject({ ok: true })
      const headings = set.fields.flatMap(({ name, title, aliases }) => [
        ...new Set([name, title.zh, title.en, ...aliases].map(folded))
      ])
      expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([])
      expect(set.accepts({})).toBe(set.fields.every(({ required }) => !required))
      expect(set.accepts({ unheardOf: 1 })).toBe(false)
    }
  )

  it("call a person by one name, first or among others", () => {
    const read = (name: string) => terminals.fields.find((field) => field.name === name)?.read("张 伟")
    expect(read("user")).toMatchObject({ ok: true, value: "张伟" })
    expect(read("otherUsers")).toMatchObject({ ok: true, value: ["张伟"] })
  })

  it("are accepted in canonical form only", () => {
    expect(
      terminals.accepts({ address: "10.12.3.17", mac: "00:1a:2b:3c:4d:5e", otherAddresses: ["2001:db8::1"] })
    ).toBe(true)
    const wrongs = [
      { address: "010.12.3.17" },
      { address: "10.12.3.256" },
      { address: "2001:DB8::1" },
      { mac: "00-1A-2B-3C-4D-5E" },
      { otherAddresses: ["1"] },
      { registeredOn: "2014-02-29" },
      { label: " " },
      { antivirusAsset: "是" }
    ]
    expect(wrongs.filter((wrong) => terminals.accepts(wrong))).toEqual([])
  })

  it("read several addresses and MACs in one cell, each in its canonical form and with a note", () => {
    const field = (name: string) => terminals.fields.find((each) => each.name === name)
    expect(field("otherAddresses")?.read("１０.12.3.1、2001:DB8::1")).toMatchObject({
      ok: true,
      value: ["10.12.3.1", "2001:db8::1"],
      normalisations: [{ code: expect.any(String) }, { code: expect.any(String) }]
    })
    expect(field("otherMacs")?.read(["00-1A-2B-3C-4D-5E"])).toMatchObject({ ok: true, value: ["00:1a:2b:3c:4d:5e"] })
    expect(field("otherAddresses")?.read("10.12.3.1、10.12.3.256")).toMatchObject({ ok: false })
    expect(field("otherAddresses")?.read([1])).toMatchObject({ ok: false, fault: { code: "not-text" } })
  })

  it("are called by label, else by asset number, else by address, else by what there is", () => {
    expect(terminals.subject({ label: "PC-1", assetNumber: "YA-1", address: "10.0.0.1", user: "张伟" })).toBe("PC-1")
    expect(terminals.subject({ assetNumber: "YA-1", address: "10.0.0.1", user: "张伟" })).toBe("YA-1")
    expect(terminals.subject({ address: "10.0.0.1", user: "张伟" })).toBe("10.0.0.1")
    expect(terminals.subject({ user: "张伟", mac: "00:1a:2b:3c:4d:5e" })).toBe("张伟")
    expect(terminals.subject({ mac: "00:1a:2b:3c:4d:5e" })).toBe("00:1a:2b:3c:4d:5e")
    expect(terminals.subject({})).toBe("?")
    expect(devices.subject({ kind: "switch", mac: "00:1a:2b:3c:4d:5e" })).toBe("00:1a:2b:3c:4d:5e")
    expect(deviceName({ kind: "switch", mac: "00:1a:2b:3c:4d:5e" })).toBeUndefined()
    expect(links.subject({ from: "A", to: "B" })).toBe("A – B")
  })
})
