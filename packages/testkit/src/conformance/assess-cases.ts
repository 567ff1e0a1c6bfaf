import type { AssessCase } from "./conformance-case.ts"

const finance = { id: "finance", name: "县财政局", kind: "department" }
const health = { id: "health", name: "县卫生局", kind: "department" }
const yangping = { id: "yangping", name: "洋坪镇", kind: "township" }

const terminal = {
  label: "CZ-1",
  user: "张伟",
  staffNumber: "S1",
  address: "10.12.3.7",
  mac: "00:1a:2b:00:00:01",
  assetNumber: "ZC-1",
  zone: "办公区",
  antivirus: "江民杀毒软件",
  antivirusAsset: true,
  registeredOn: "2014-07-01",
  reportedOn: "2014-07-02"
}
const other = {
  ...terminal,
  label: "CZ-2",
  user: "李娜",
  staffNumber: "S2",
  address: "10.12.3.8",
  mac: "00:1a:2b:00:00:02",
  assetNumber: "ZC-2"
}

/** A county of the finance bureau alone, with these sets. */
const ofFinance = (sets: object, register: object = {}) => ({
  agencies: [finance],
  register,
  dossiers: [{ agency: "finance", ...sets }]
})

/** Counties and what is found in them, by chapter of the notice. */
export const assessCases: readonly AssessCase[] = [
  {
    kind: "assess",
    id: "nothing-supplied",
    about: "What is not supplied is unknown: neither a pass nor a breach.",
    asOf: "2014-08-01",
    county: { agencies: [finance] },
    expected: {
      findings: [],
      outcomes: {
        "network.topology-filed finance": "unknown",
        "security.antivirus-installed finance": "unknown",
        "ip.blocks-disjoint e-government-office": "unknown"
      }
    }
  },
  {
    kind: "assess",
    id: "network-in-order",
    about: "An agency at which chapter I finds nothing.",
    asOf: "2014-08-15",
    county: ofFinance(
      {
        terminals: [terminal],
        devices: [{ kind: "access-switch", label: "SW-1", zone: "核心区", translatesAddresses: false, inUse: true }],
        links: [{ label: "L-1", from: "SW-1", to: "CZ-1" }],
        uplinks: [{ label: "上联", egress: "电子政务外网" }],
        publications: [
          { title: "工作动态", publishedOn: "2014-07-20", secrecyReviewedOn: "2014-07-20", secrecyResult: "cleared" }
        ],
        filings: ["topology", "catalogue", "accounts"].map((kind) => ({
          kind,
          status: "registered",
          submittedOn: "2014-07-31",
          registeredOn: "2014-08-05"
        }))
      },
      {
        egresses: [{ name: "电子政务外网" }],
        addressSpaces: [{ block: "10.0.0.0/8" }],
        addressBlocks: [{ block: "10.12.3.0/24", agency: "finance" }],
        sightings: [{ address: "10.12.3.7", mac: "00:1a:2b:00:00:01", seenOn: "2014-07-20" }]
      }
    ),
    expected: {
      findings: [],
      outcomes: {
        "network.topology-filed finance": "met",
        "network.topology-rooted finance": "met",
        "network.zoned finance": "met",
        "network.labelled finance": "met",
        "network.single-egress finance": "met",
        "ip.allocated finance": "met",
        "ip.one-person-one-machine-one-ip finance": "met",
        "ip.registered finance": "met",
        "network.no-address-translation finance": "met",
        "network.routers-filed finance": "met",
        "security.antivirus-installed finance": "met",
        "security.assets-registered finance": "met",
        "security.secrecy-reviewed finance": "met",
        "disclosure.catalogue-filed finance": "met",
        "office.accounts-filed finance": "met",
        "ip.blocks-disjoint e-government-office": "met"
      }
    }
  },
  {
    kind: "assess",
    id: "antivirus-and-asset",
    about: "Another product, none, and one that is no registered asset are told apart.",
    asOf: "2014-08-01",
    county: ofFinance({
      terminals: [
        terminal,
        { ...other, antivirus: "金山毒霸" },
        {
          label: "CZ-3",
          user: "王芳",
          staffNumber: "S3",
          address: "10.12.3.9",
          mac: "00:1a:2b:00:00:03",
          assetNumber: "ZC-3",
          zone: "办公区",
          antivirus: "江民",
          antivirusAsset: false,
          registeredOn: "2014-07-01",
          reportedOn: "2014-07-01"
        }
      ]
    }),
    expected: {
      findings: [
        "security.antivirus-installed antivirus-missing finance “CZ-2” 0721cb3efca372",
        "security.assets-registered asset-not-registered finance “CZ-3” 0eeb59fbb76973"
      ],
      outcomes: {
        "ip.one-person-one-machine-one-ip finance": "met",
        "ip.registered finance": "met",
        "security.antivirus-installed finance": "breached",
        "security.assets-registered finance": "breached"
      }
    }
  },
  {
    kind: "assess",
    id: "address-shared-by-agencies",
    about: "One address at two agencies is one finding that names both.",
    asOf: "2014-08-01",
    county: {
      agencies: [finance, health],
      dossiers: [
        { agency: "finance", terminals: [terminal] },
        { agency: "health", terminals: [{ ...other, address: "10.12.3.7" }] }
      ]
    },
    expected: {
      findings: ["ip.one-person-one-machine-one-ip address-shared finance+health “10.12.3.7” 0095ff78522ad2"],
      outcomes: {
        "ip.one-person-one-machine-one-ip finance": "breached",
        "ip.registered finance": "met",
        "security.antivirus-installed finance": "met",
        "security.assets-registered finance": "met",
        "ip.one-person-one-machine-one-ip health": "breached",
        "ip.registered health": "met",
        "security.antivirus-installed health": "met",
        "security.assets-registered health": "met"
      }
    }
  },
  {
    kind: "assess",
    id: "edges-of-a-block",
    about: "The first and the last address of a block are allocated, the next one is not; IPv6 alike.",
    asOf: "2014-08-01",
    county: ofFinance(
      {
        terminals: [
          { ...terminal, address: "10.12.3.0" },
          { ...other, address: "10.12.3.255" },
          {
            ...terminal,
            label: "CZ-3",
            user: "王芳",
            staffNumber: "S3",
            address: "10.12.4.0",
            mac: "00:1a:2b:00:00:03",
            assetNumber: "ZC-3"
          },
          {
            ...terminal,
            label: "CZ-4",
            user: "赵敏",
            staffNumber: "S4",
            address: "fd00:1::1",
            mac: "00:1a:2b:00:00:04",
            assetNumber: "ZC-4"
          },
          {
            ...terminal,
            label: "CZ-5",
            user: "陈静",
            staffNumber: "S5",
            address: "fd00:2::",
            mac: "00:1a:2b:00:00:05",
            assetNumber: "ZC-5"
          }
        ]
      },
      {
        addressBlocks: [
          { block: "10.12.3.0/24", agency: "finance" },
          { block: "fd00:1::/32", agency: "县财政局" }
        ]
      }
    ),
    expected: {
      findings: [
        "ip.allocated terminal-address-not-allocated finance “CZ-3” 1cc0b4e5201263",
        "ip.allocated terminal-address-not-allocated finance “CZ-5” 1fa5dca7c00ae5"
      ],
      outcomes: {
        "ip.allocated finance": "breached",
        "ip.one-person-one-machine-one-ip finance": "met",
        "ip.registered finance": "met",
        "security.antivirus-installed finance": "met",
        "security.assets-registered finance": "met",
        "ip.blocks-disjoint e-government-office": "met"
      }
    }
  },
  {
    kind: "assess",
    id: "written-as-people-write",
    about: "What can be read only one way is read, with a note.",
    asOf: "2014-08-01",
    county: ofFinance(
      {
        terminals: [
          {
            ...terminal,
            label: "ＣＺ－１",
            user: "张 伟",
            address: "10。12。3。7",
            mac: "00-1A-2B-00-00-01",
            antivirusAsset: "是",
            registeredOn: "2014年7月1日"
          }
        ]
      },
      { addressBlocks: [{ block: "10.12.3.0-10.12.3.255", agency: "财政局" }] }
    ),
    expected: {
      findings: [],
      outcomes: {
        "ip.one-person-one-machine-one-ip finance": "met",
        "ip.registered finance": "met",
        "security.antivirus-installed finance": "met",
        "security.assets-registered finance": "met",
        "ip.blocks-disjoint e-government-office": "met"
      },
      issues: [
        "note range-as-prefix /register/addressBlocks/0/block",
        "note full-width /dossiers/0/terminals/0/label",
        "note padded-name /dossiers/0/terminals/0/user",
        "note full-width-characters /dossiers/0/terminals/0/address",
        "note upper-case /dossiers/0/terminals/0/mac",
        "note mac-respelled /dossiers/0/terminals/0/mac",
        "note date-form /dossiers/0/terminals/0/registeredOn"
      ]
    }
  },
  {
    kind: "assess",
    id: "topology-before-its-deadline",
    about: "On the last day a filing that is not there is pending.",
    asOf: "2014-07-31",
    county: ofFinance({ filings: [] }),
    expected: {
      findings: [],
      outcomes: {
        "network.topology-filed finance": "pending",
        "disclosure.catalogue-filed finance": "pending",
        "office.accounts-filed finance": "pending"
      }
    }
  },
  {
    kind: "assess",
    id: "topology-after-its-deadline",
    about: "In time on the last day, late on the next, and not filed at all.",
    asOf: "2014-08-01",
    county: {
      agencies: [finance, health, yangping],
      dossiers: [
        {
          agency: "finance",
          filings: [{ kind: "topology", status: "registered", submittedOn: "2014-07-31", registeredOn: "2014-08-01" }]
        },
        { agency: "health", filings: [{ kind: "topology", status: "submitted", submittedOn: "2014-08-01" }] },
        { agency: "yangping", filings: [] }
      ]
    },
    expected: {
      findings: [
        "disclosure.catalogue-filed catalogue-not-filed finance “县财政局” 1c5e12e3bc6230",
        "office.accounts-filed accounts-not-filed finance “县财政局” 0262f9e0309560",
        "network.topology-filed topology-filed-late health “网络拓扑图” 1cb7996614634e",
        "disclosure.catalogue-filed catalogue-not-filed health “县卫生局” 0be3b08c03c900",
        "office.accounts-filed accounts-not-filed health “县卫生局” 1771f5daf6a5d0",
        "network.topology-filed topology-not-filed yangping “洋坪镇” 089e44286b3807",
        "disclosure.catalogue-filed catalogue-not-filed yangping “洋坪镇” 06becef48d6237",
        "office.accounts-filed accounts-not-filed yangping “洋坪镇” 129beeda28d5c7"
      ],
      outcomes: {
        "network.topology-filed finance": "met",
        "disclosure.catalogue-filed finance": "breached",
        "office.accounts-filed finance": "breached",
        "network.topology-filed health": "breached",
        "disclosure.catalogue-filed health": "breached",
        "office.accounts-filed health": "breached",
        "network.topology-filed yangping": "breached",
        "disclosure.catalogue-filed yangping": "breached",
        "office.accounts-filed yangping": "breached"
      }
    }
  },
  {
    kind: "assess",
    id: "topology-with-gaps",
    about: "A line that leads nowhere, a terminal that nothing leads to, and one without a zone.",
    asOf: "2014-08-01",
    county: ofFinance({
      devices: [{ kind: "access-switch", label: "SW-1", zone: "核心区" }],
      terminals: [terminal, { ...other, zone: undefined }],
      links: [
        { label: "L-1", from: "SW-1", to: "CZ-1" },
        { label: "L-2", from: "SW-1", to: "CZ-9" }
      ]
    }),
    expected: {
      findings: [
        "network.topology-rooted link-dangling finance “L-2” 1a687b95be81b2",
        "network.topology-rooted node-unreachable finance “CZ-2” 000b252fab7b02",
        "network.zoned terminal-without-zone finance “CZ-2” 0262e9960db712"
      ],
      outcomes: {
        "network.topology-rooted finance": "breached",
        "network.zoned finance": "breached",
        "network.labelled finance": "met",
        "ip.one-person-one-machine-one-ip finance": "met",
        "ip.registered finance": "met",
        "security.antivirus-installed finance": "met",
        "security.assets-registered finance": "met"
      }
    }
  },
  {
    kind: "assess",
    id: "router-and-uplink",
    about: "A router that translates without approval, one with it, and a line that goes around the unified egress.",
    asOf: "2014-08-01",
    county: ofFinance(
      {
        devices: [
          { kind: "router", label: "LY-1", translatesAddresses: true, inUse: true, inUseSince: "2014-07-20" },
          { kind: "router", label: "LY-2", translatesAddresses: true, inUse: true, inUseSince: "2014-07-20" }
        ],
        filings: [
          {
            kind: "router",
            subject: "LY-2",
            status: "approved",
            submittedOn: "2014-07-01",
            decidedOn: "2014-07-10"
          }
        ],
        uplinks: [
          { label: "上联", egress: "电子政务外网" },
          { label: "自建宽带", carrier: "中国电信", publicAddress: "58.19.20.21" }
        ]
      },
      { egresses: [{ name: "电子政务外网", publicBlock: "221.233.125.0/29" }] }
    ),
    expected: {
      findings: [
        "network.topology-filed topology-not-filed finance “县财政局” 1068a12eae10f0",
        "network.single-egress private-uplink finance “自建宽带” 1c795044a78f16",
        "network.no-address-translation translates-addresses finance “LY-1” 15983cf8258d71",
        "network.routers-filed router-not-filed finance “LY-1” 133feff4be3b11",
        "disclosure.catalogue-filed catalogue-not-filed finance “县财政局” 1c5e12e3bc6230",
        "office.accounts-filed accounts-not-filed finance “县财政局” 0262f9e0309560"
      ],
      outcomes: {
        "network.topology-filed finance": "breached",
        "network.single-egress finance": "breached",
        "network.no-address-translation finance": "breached",
        "network.routers-filed finance": "breached",
        "disclosure.catalogue-filed finance": "breached",
        "office.accounts-filed finance": "breached"
      }
    }
  },
  {
    kind: "assess",
    id: "blocks-that-overlap",
    about: "The county's own register is judged under the authority's name.",
    asOf: "2014-08-01",
    county: {
      agencies: [finance, health],
      register: {
        addressSpaces: [{ block: "10.12.0.0/16" }],
        addressBlocks: [
          { block: "10.12.3.0/24", agency: "finance" },
          { block: "10.12.3.128/25", agency: "health" },
          { block: "10.13.0.0/24", agency: "health" }
        ]
      }
    },
    expected: {
      findings: [
        "ip.blocks-disjoint block-outside-county e-government-office “10.13.0.0/24” 036642516a9e74",
        "ip.blocks-disjoint blocks-overlap e-government-office “10.12.3.128/25” 16c9afc4d98f65"
      ],
      outcomes: { "ip.blocks-disjoint e-government-office": "breached" }
    }
  },
  {
    kind: "assess",
    id: "published-without-clearance",
    about: "A review on the day of publication is in time; one after it, one that withheld, and none are not.",
    asOf: "2014-08-01",
    county: ofFinance({
      publications: [
        { title: "甲", publishedOn: "2014-07-20", secrecyReviewedOn: "2014-07-20", secrecyResult: "cleared" },
        { title: "乙", publishedOn: "2014-07-20", secrecyReviewedOn: "2014-07-21", secrecyResult: "cleared" },
        { title: "丙", publishedOn: "2014-07-20", secrecyReviewedOn: "2014-07-19", secrecyResult: "withheld" },
        { title: "丁", publishedOn: "2014-07-20" }
      ]
    }),
    expected: {
      findings: [
        "security.secrecy-reviewed published-without-clearance finance “乙” 1238bbd1f1f999",
        "security.secrecy-reviewed published-without-clearance finance “丙” 0583fdce99a849",
        "security.secrecy-reviewed published-without-clearance finance “丁” 181c4f78307831"
      ],
      outcomes: { "security.secrecy-reviewed finance": "breached" }
    }
  },
  {
    kind: "assess",
    id: "reply-over-a-holiday",
    about: "Working days leave the Dragon Boat holiday out: the last day is in time, the next is late.",
    asOf: "2014-08-01",
    county: ofFinance({
      disclosureRequests: [
        {
          number: "1",
          applicant: "李娜",
          information: "预算",
          receivedOn: "2014-05-20",
          repliedOn: "2014-06-11",
          replyKind: "granted"
        },
        {
          number: "2",
          applicant: "王芳",
          information: "决算",
          receivedOn: "2014-05-20",
          repliedOn: "2014-06-12",
          replyKind: "granted"
        }
      ]
    }),
    expected: {
      findings: ["disclosure.requests-answered reply-late finance “2” 0c1641700bcc92"],
      outcomes: { "disclosure.requests-answered finance": "breached" }
    }
  },
  {
    kind: "assess",
    id: "website-lists-of-the-authority",
    about: "Lists that the authority keeps say whom each record is about; who is not mentioned has nothing there.",
    asOf: "2014-08-01",
    county: {
      agencies: [finance, health],
      register: {
        articles: [
          { agency: "finance", title: "要闻一", column: "C1", publishedOn: "2014-07-20", reviewedOn: "2014-07-20" },
          { agency: "finance", title: "要闻二", column: "C1", publishedOn: "2014-07-21", reviewedOn: "2014-07-22" }
        ],
        siteChanges: [{ agency: "health", kind: "site-stopped", name: "卫生网", doneOn: "2014-07-01" }],
        filings: []
      }
    },
    expected: {
      findings: [
        "network.topology-filed topology-not-filed finance “县财政局” 1068a12eae10f0",
        "disclosure.catalogue-filed catalogue-not-filed finance “县财政局” 1c5e12e3bc6230",
        "website.publish-reviewed article-unreviewed finance “要闻二” 09fc4ece4ca1ac",
        "office.accounts-filed accounts-not-filed finance “县财政局” 0262f9e0309560",
        "network.topology-filed topology-not-filed health “县卫生局” 127fe2f08d2800",
        "disclosure.catalogue-filed catalogue-not-filed health “县卫生局” 0be3b08c03c900",
        "website.no-unapproved-stop stop-unapproved health “卫生网” 04b62b2028dac1",
        "office.accounts-filed accounts-not-filed health “县卫生局” 1771f5daf6a5d0"
      ],
      outcomes: {
        "network.topology-filed finance": "breached",
        "disclosure.catalogue-filed finance": "breached",
        "website.publish-reviewed finance": "breached",
        "website.changes-approved finance": "met",
        "office.accounts-filed finance": "breached",
        "network.topology-filed health": "breached",
        "disclosure.catalogue-filed health": "breached",
        "website.publish-reviewed health": "met",
        "website.no-unapproved-stop health": "breached",
        "website.changes-approved health": "met",
        "office.accounts-filed health": "breached"
      }
    }
  },
  {
    kind: "assess",
    id: "mailbox-share",
    about: "Three mailboxes in five are enough, two are not; a leaver's account stands out.",
    asOf: "2014-08-01",
    county: {
      agencies: [finance, health],
      register: {
        roles: [{ name: "拟稿人" }],
        accounts: [
          ...["甲一", "甲二", "甲三", "甲四", "甲五"].map((owner, index) => ({
            agency: "finance",
            login: `f${index}`,
            owner,
            status: "active",
            roles: ["拟稿人"],
            hasMailbox: index < 3
          })),
          ...["乙一", "乙二", "乙三", "乙四", "乙五"].map((owner, index) => ({
            agency: "health",
            login: `h${index}`,
            owner,
            status: "active",
            roles: ["拟稿人"],
            hasMailbox: index < 2
          }))
        ]
      },
      dossiers: [
        { agency: "finance", roster: ["甲一", "甲二", "甲三", "甲四", "甲五"].map((name) => ({ name })) },
        {
          agency: "health",
          roster: ["乙一", "乙二", "乙三", "乙四"]
            .map((name): object => ({ name }))
            .concat([{ name: "乙五", leftOn: "2014-06-30" }])
        }
      ]
    },
    expected: {
      findings: [
        "office.people-current leaver-active health “h4” 020a03709b65f4",
        "office.mailbox-share few-mailboxes health “县卫生局” 13939e445285d0"
      ],
      outcomes: {
        "office.people-current finance": "met",
        "office.roles-assigned finance": "met",
        "office.mailbox-share finance": "met",
        "office.people-current health": "breached",
        "office.roles-assigned health": "met",
        "office.mailbox-share health": "breached"
      }
    }
  },
  {
    kind: "assess",
    id: "villages-of-townships",
    about: "Every village is to be online; a department has none and is not addressed.",
    asOf: "2014-08-01",
    county: {
      agencies: [finance, yangping],
      dossiers: [
        {
          agency: "yangping",
          onlineVillages: [
            { name: "双路村", isOnline: true },
            { name: "百井村", isOnline: false }
          ]
        }
      ]
    },
    expected: {
      findings: ["office.villages-covered villages-not-covered yangping “洋坪镇” 1c7f0217b65717"],
      outcomes: { "office.villages-covered yangping": "breached", "office.villages-covered finance": "not-applicable" }
    }
  },
  {
    kind: "assess",
    id: "regimes-and-judgement",
    about: "Six regimes are asked for and five are there; what only a person can judge was judged.",
    asOf: "2014-08-01",
    county: ofFinance({
      regimes: ["staff-management", "network-maintenance", "terminal-registration", "publish-review", "secrecy"].map(
        (kind) => ({ kind, title: `制度 ${kind}`, inForceFrom: "2014-01-01" })
      ),
      judgements: [
        { rule: "judged.guidance", verdict: "met", reason: "材料齐全", judgedBy: "考核组", judgedOn: "2014-07-30" },
        {
          rule: "judged.office-basis",
          verdict: "not-met",
          reason: "未落实",
          judgedBy: "考核组",
          judgedOn: "2014-07-30"
        }
      ]
    }),
    expected: {
      findings: [
        "judged.office-basis basis-not-carried-out finance “judged.office-basis” 0a984f38c6f083",
        "institution.regimes regime-not-in-force finance “电子公章管理制度” 13867e74db5066"
      ],
      outcomes: {
        "judged.guidance finance": "met",
        "judged.office-basis finance": "breached",
        "institution.regimes finance": "breached"
      }
    }
  },
  {
    kind: "assess",
    id: "refused-with-everything-wrong",
    about: "A county that cannot be read is refused with all that is wrong, each in its place.",
    asOf: "2014-08-01",
    county: {
      agencies: [finance, { id: "finance", name: "县财政局二", kind: "ministry" }],
      register: { addressBlocks: [{ block: "10.12.3.0/33", agency: "finance" }], adressSpaces: [] },
      dossiers: [
        { agency: "finance", terminals: [{ address: "10.12.3.256", mac: "00:1a:2b" }, { lable: "CZ-1" }, "CZ-2"] },
        { agency: "nobody", terminals: [] },
        { terminals: [] }
      ]
    },
    expected: {
      refused: [
        "error not-a-choice /agencies/1/kind",
        "error unknown-key /register/adressSpaces",
        "error prefix-out-of-range /register/addressBlocks/0/block",
        "error octet-out-of-range /dossiers/0/terminals/0/address",
        "error mac-length /dossiers/0/terminals/0/mac",
        "error unknown-key /dossiers/0/terminals/1/lable",
        "error not-an-object /dossiers/0/terminals/2",
        "error unknown-agency /dossiers/1/agency",
        "error missing /dossiers/2"
      ]
    }
  },
  {
    kind: "assess",
    id: "refused-for-its-shape",
    about: "What is no county at all is refused.",
    asOf: "2014-08-01",
    county: [{ agencies: [] }],
    expected: { refused: ["error not-an-object "] }
  }
]
