/** A county whose one agency has addresses for as many terminals as a test may want. */
export const wideCounty = {
  agencies: [
    { id: "a", name: "县财政局", kind: "department" },
    { id: "b", name: "县民政局", kind: "department" }
  ],
  register: {
    addressSpaces: [{ block: "10.0.0.0/8" }],
    addressBlocks: [
      { block: "10.0.0.0/9", agency: "a" },
      { block: "10.128.0.0/9", agency: "b" }
    ],
    filings: []
  },
  dossiers: ["a", "b"].map((agency) => ({ agency, terminals: [], devices: [], links: [] }))
}

const byte = (number: number, place: number): number => (number >>> (8 * place)) & 255

/** The fields of the n-th terminal of an agency: each has an address, a machine, a person and a label of its own. */
export const terminalOf = (agency: "a" | "b", n: number) => ({
  label: `PC-${n}`,
  user: `欧阳测试${n}`,
  staffNumber: `${agency.toUpperCase()}${n}`,
  address: `10.${(agency === "a" ? 0 : 128) + byte(n, 2)}.${byte(n, 1)}.${byte(n, 0)}`,
  mac: `00:1a:${agency}${agency}:${[2, 1, 0].map((place) => byte(n, place).toString(16).padStart(2, "0")).join(":")}`,
  assetNumber: `ZC-${agency}-${n}`,
  zone: "办公区",
  antivirus: "江民",
  antivirusAsset: true
})
