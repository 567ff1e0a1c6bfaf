/** An invented county, as `parseCounty` takes it, that an empty database begins with. */
export const sampleCounty = {
  agencies: [
    { id: "finance", name: "县财政局", kind: "department", functions: ["finance"] },
    { id: "safety", name: "县安监局", kind: "department" },
    { id: "leizu", name: "嫘祖镇", kind: "township" }
  ],
  register: {
    addressSpaces: [{ block: "10.12.0.0/16" }],
    addressBlocks: [
      { block: "10.12.3.0/24", agency: "finance" },
      { block: "10.12.4.0/24", agency: "safety" },
      { block: "10.12.32.0/22", agency: "leizu" }
    ],
    filings: []
  },
  dossiers: [
    {
      agency: "finance",
      terminals: [
        {
          label: "CZ-PC-001",
          user: "张伟",
          staffNumber: "CZ0012",
          address: "10.12.3.17",
          mac: "00:1a:2b:3c:4d:5e",
          assetNumber: "YA-2012-00031",
          zone: "办公区",
          antivirus: "江民",
          antivirusAsset: true,
          registeredOn: "2014-07-10",
          reportedOn: "2014-07-10"
        }
      ],
      devices: [],
      links: []
    }
  ]
}
