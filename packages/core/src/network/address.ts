import { formatAddress, formatMac, macKey } from "../ip/index.ts"
import { all, whereSupplied } from "../kernel/check.ts"
import { distinct } from "../kernel/checks/distinct.ts"
import { each } from "../kernel/checks/each.ts"
import { reconciled, side } from "../kernel/checks/reconciled.ts"
import type { Key } from "../kernel/fold.ts"
import { rule } from "../kernel/rule.ts"
import { addressBlocks, type Sighting, sightings } from "./address-register.ts"
import { type Device, devices } from "./devices.ts"
import { type Terminal, terminals } from "./terminals.ts"
import { disjointBlocks, insideSpace, keyOf, keysOf, ownerFinder, within } from "./within.ts"

const notAllocated = {
  severity: "high",
  remedy: {
    zh: ({ detail }: { readonly detail: { readonly allocated: readonly string[] } }) =>
      detail.allocated.length === 0
        ? "向县电子政务办公室申请分配地址段"
        : `改用分配给本单位的地址：${detail.allocated.join("、")}`,
    en: ({ detail }: { readonly detail: { readonly allocated: readonly string[] } }) =>
      detail.allocated.length === 0
        ? "Ask the county e-government office to allocate a block"
        : `Use an address allocated to the agency: ${detail.allocated.join(", ")}`
  }
} as const

/** What several checks compare is computed once for all of them: they name the same function. */
const terminalAddresses = ({ address, otherAddresses }: Terminal) => keysOf(address, otherAddresses)
const deviceAddress = ({ address }: Device) => keyOf(address)

/** Every terminal and device uses an address that the county allocated to its agency. */
export const addressAllocated = rule({
  id: "ip.allocated",
  title: { zh: "使用全县统一分配的IP地址", en: "Addresses allocated county-wide" },
  provisions: ["1.2.address"],
  check: all(
    within(terminals, {
      breach: "terminal-address-not-allocated",
      says: {
        zh: "每台终端的IP地址在分配给本单位的地址段内",
        en: "Each terminal's address lies in a block allocated to its agency"
      },
      address: "address",
      others: "otherAddresses",
      key: terminalAddresses,
      demanded: true
    }),
    within(devices, {
      breach: "device-address-not-allocated",
      says: {
        zh: "每台网络设备的IP地址在分配给本单位的地址段内",
        en: "Each device's address lies in a block allocated to its agency"
      },
      address: "address",
      key: deviceAddress,
      demanded: false
    })
  ),
  breaches: {
    "terminal-address-not-allocated": {
      ...notAllocated,
      message: {
        zh: ({ subject, detail }) =>
          detail.owner === undefined
            ? `终端“${subject}”的地址${detail.address}不在全县分配的任何地址段内`
            : `终端“${subject}”的地址${detail.address}属于分配给${detail.owner.zh}的地址段`,
        en: ({ subject, detail }) =>
          detail.owner === undefined
            ? `Address ${detail.address} of terminal "${subject}" lies in no allocated block`
            : `Address ${detail.address} of terminal "${subject}" lies in a block of ${detail.owner.en}`
      }
    },
    "device-address-not-allocated": {
      ...notAllocated,
      message: {
        zh: ({ subject, detail }) =>
          detail.owner === undefined
            ? `设备“${subject}”的地址${detail.address}不在全县分配的任何地址段内`
            : `设备“${subject}”的地址${detail.address}属于分配给${detail.owner.zh}的地址段`,
        en: ({ subject, detail }) =>
          detail.owner === undefined
            ? `Address ${detail.address} of device "${subject}" lies in no allocated block`
            : `Address ${detail.address} of device "${subject}" lies in a block of ${detail.owner.en}`
      }
    }
  }
})

/** The values of a cell that may hold several, each once. */
const valuesOf = (first: string | undefined, others: readonly string[] = []): readonly string[] => [
  ...new Set(first === undefined ? others : [first, ...others])
]

const isSingle = (first: string | undefined, others: readonly string[] | undefined): boolean =>
  others === undefined || valuesOf(first, others).length <= 1

const showAddress = (key: Key): string => (typeof key === "string" ? key : formatAddress(key))
const showMac = (key: Key): string => (typeof key === "number" ? formatMac(key) : String(key))

const terminalMac = ({ mac }: Terminal) => (mac === undefined ? undefined : macKey(mac))
/** A terminal that is registered with several is at fault for that, and may be seen with any of them. */
const onlyMac = (terminal: Terminal) => ((terminal.otherMacs ?? []).length > 0 ? undefined : terminalMac(terminal))
const furtherMacs = ({ otherMacs }: Terminal) => otherMacs?.flatMap((mac) => macKey(mac) ?? [])
const macsOf = (terminal: Terminal) => [terminalMac(terminal) ?? [], furtherMacs(terminal) ?? []].flat()

/**
 * Persons, machines and addresses stand one to one to one across the county. A person is known by staff number, or,
 * where the register has none, by name within the agency: people of one name in two agencies are two people.
 */
export const onePersonOneMachineOneAddress = rule({
  id: "ip.one-person-one-machine-one-ip",
  title: { zh: "一人、一机、一IP", en: "One person, one machine, one IP" },
  provisions: ["1.2.address"],
  check: all(
    each(terminals, {
      breach: "person-missing",
      says: { zh: "每台终端写明使用人", en: "Each terminal names its user" },
      needs: [["user", "staffNumber"]]
    }),
    each(terminals, {
      breach: "machine-missing",
      says: {
        zh: "每台终端写明资产编号或MAC地址",
        en: "Each terminal names its machine by asset number or MAC address"
      },
      needs: [["assetNumber", "mac"]]
    }),
    each(terminals, {
      breach: "address-missing",
      says: { zh: "每台终端写明IP地址", en: "Each terminal names its IP address" },
      needs: ["address"]
    }),
    each(terminals, {
      breach: "several-persons",
      says: { zh: "每台终端只有一个使用人", en: "Each terminal has one user only" },
      holds: ({ user, otherUsers }) => isSingle(user, otherUsers)
    }),
    each(terminals, {
      breach: "several-machines",
      says: { zh: "每行只登记一台机器", en: "Each row registers one machine only" },
      holds: ({ mac, otherMacs }) => isSingle(mac, otherMacs)
    }),
    each(terminals, {
      breach: "several-addresses",
      says: { zh: "每台终端只用一个IP地址", en: "Each terminal has one address only" },
      holds: ({ address, otherAddresses }) => isSingle(address, otherAddresses)
    }),
    distinct(terminals, {
      breach: "address-shared",
      says: { zh: "全县没有两台终端使用同一IP地址", en: "No two terminals in the county use one address" },
      key: terminalAddresses,
      fields: ["address", "otherAddresses"],
      shows: showAddress,
      within: "county"
    }),
    distinct(terminals, {
      breach: "mac-shared",
      says: { zh: "全县没有两台终端登记同一MAC地址", en: "No two terminals in the county have one MAC address" },
      key: macsOf,
      among: [terminalMac, furtherMacs],
      fields: ["mac", "otherMacs"],
      shows: showMac,
      within: "county"
    }),
    distinct(terminals, {
      breach: "asset-shared",
      says: { zh: "全县没有两台终端登记同一资产编号", en: "No two terminals in the county have one asset number" },
      key: ({ assetNumber }) => assetNumber,
      fields: ["assetNumber"],
      within: "county"
    }),
    distinct(terminals, {
      breach: "person-shared",
      says: { zh: "全县没有一个工号登记两台终端", en: "No staff number in the county has two terminals" },
      key: ({ staffNumber }) => staffNumber,
      fields: ["staffNumber"],
      within: "county"
    }),
    distinct(terminals, {
      breach: "name-shared",
      says: {
        zh: "没有工号的，单位内没有一个姓名登记两台终端",
        en: "Where there is no staff number, no name within an agency has two terminals"
      },
      key: ({ staffNumber, user, otherUsers }) =>
        staffNumber !== undefined || user === undefined
          ? undefined
          : otherUsers === undefined
            ? user
            : [user, ...otherUsers],
      fields: ["user", "otherUsers"],
      within: "agency"
    })
  ),
  breaches: {
    "person-missing": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `终端“${subject}”没有登记使用人`,
        en: ({ subject }) => `Terminal "${subject}" names no user`
      },
      remedy: { zh: ({ subject }) => `登记“${subject}”的使用人`, en: ({ subject }) => `Enter the user of "${subject}"` }
    },
    "machine-missing": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `终端“${subject}”没有登记资产编号，也没有登记MAC地址`,
        en: ({ subject }) => `Terminal "${subject}" names neither asset number nor MAC address`
      },
      remedy: {
        zh: ({ subject }) => `登记“${subject}”的资产编号或MAC地址`,
        en: ({ subject }) => `Enter the asset number or MAC address of "${subject}"`
      }
    },
    "address-missing": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `终端“${subject}”没有登记IP地址`,
        en: ({ subject }) => `Terminal "${subject}" has no IP address on record`
      },
      remedy: {
        zh: ({ subject }) => `登记“${subject}”的IP地址`,
        en: ({ subject }) => `Enter the IP address of "${subject}"`
      }
    },
    "several-persons": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          `终端“${subject}”登记了多个使用人：${valuesOf(record.user, record.otherUsers).join("、")}`,
        en: ({ subject, record }) =>
          `Terminal "${subject}" names several users: ${valuesOf(record.user, record.otherUsers).join(", ")}`
      },
      remedy: {
        zh: () => "每台终端只登记一个使用人，其他人另配终端",
        en: () => "Register one user for each terminal and give the others terminals of their own"
      }
    },
    "several-machines": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          `终端“${subject}”登记了多个MAC地址：${valuesOf(record.mac, record.otherMacs).join("、")}`,
        en: ({ subject, record }) =>
          `Terminal "${subject}" has several MAC addresses: ${valuesOf(record.mac, record.otherMacs).join(", ")}`
      },
      remedy: {
        zh: () => "每台机器登记一行；停用多余的网卡",
        en: () => "Register each machine in a row of its own, and disable further network cards"
      }
    },
    "several-addresses": {
      severity: "high",
      message: {
        zh: ({ subject, record }) =>
          `终端“${subject}”使用多个IP地址：${valuesOf(record.address, record.otherAddresses).join("、")}`,
        en: ({ subject, record }) =>
          `Terminal "${subject}" uses several addresses: ${valuesOf(record.address, record.otherAddresses).join(", ")}`
      },
      remedy: { zh: () => "每台终端只保留一个分配的IP地址", en: () => "Keep one allocated address for each terminal" }
    },
    "address-shared": {
      severity: "high",
      message: {
        zh: ({ detail, subjects }) => `IP地址${detail.value}由${detail.count}台终端共用：${subjects.join("、")}`,
        en: ({ detail, subjects }) =>
          `Address ${detail.value} is used by ${detail.count} terminals: ${subjects.join(", ")}`
      },
      remedy: {
        zh: () => "查明实际使用的终端，为其余终端另行分配IP地址",
        en: () => "Find out which terminal really uses it and allocate other addresses to the rest"
      }
    },
    "mac-shared": {
      severity: "high",
      message: {
        zh: ({ detail, subjects }) => `MAC地址${detail.value}登记在${detail.count}台终端上：${subjects.join("、")}`,
        en: ({ detail, subjects }) =>
          `MAC address ${detail.value} stands for ${detail.count} terminals: ${subjects.join(", ")}`
      },
      remedy: {
        zh: () => "核对机器，删除重复登记",
        en: () => "Compare with the machines and strike off the repeated entry"
      }
    },
    "asset-shared": {
      severity: "medium",
      message: {
        zh: ({ detail, subjects }) => `资产编号${detail.value}登记在${detail.count}台终端上：${subjects.join("、")}`,
        en: ({ detail, subjects }) =>
          `Asset number ${detail.value} stands for ${detail.count} terminals: ${subjects.join(", ")}`
      },
      remedy: {
        zh: () => "核对资产标签，更正资产编号",
        en: () => "Compare with the asset labels and correct the number"
      }
    },
    "person-shared": {
      severity: "medium",
      message: {
        zh: ({ detail, subjects }) => `工号${detail.value}登记了${detail.count}台终端：${subjects.join("、")}`,
        en: ({ detail, subjects }) =>
          `Staff number ${detail.value} has ${detail.count} terminals: ${subjects.join(", ")}`
      },
      remedy: {
        zh: () => "每人只保留一台终端，其余终端改登记实际使用人或停用",
        en: () => "Keep one terminal for each person; re-register or retire the others"
      }
    },
    "name-shared": {
      severity: "medium",
      message: {
        zh: ({ detail, subjects }) => `使用人“${detail.value}”登记了${detail.count}台终端：${subjects.join("、")}`,
        en: ({ detail, subjects }) => `User "${detail.value}" has ${detail.count} terminals: ${subjects.join(", ")}`
      },
      remedy: {
        zh: () => "每人只保留一台终端；确系同名的，填写工号加以区分",
        en: () => "Keep one terminal for each person; where two people have one name, enter their staff numbers"
      }
    }
  }
})

/** The MAC addresses that an address was seen with, each once however often it was seen. */
const distinctMacs = (seen: readonly Sighting[]): readonly string[] => [
  ...new Set(seen.flatMap(({ mac }) => (mac === undefined ? [] : [mac])))
]

/** Every terminal is registered and reported, and what is seen on the network is what was registered. */
export const terminalsRegistered = rule({
  id: "ip.registered",
  title: { zh: "终端登记和报备", en: "Terminals registered and reported" },
  provisions: ["1.2.address"],
  check: all(
    each(terminals, {
      breach: "not-registered",
      says: { zh: "每台终端有登记日期", en: "Each terminal has been registered" },
      needs: ["registeredOn"],
      holds: ({ registeredOn = "" }, { asOf }) => registeredOn <= asOf
    }),
    each(terminals, {
      breach: "not-reported",
      says: {
        zh: "每台终端已向县电子政务办公室报备",
        en: "Each terminal has been reported to the county e-government office"
      },
      needs: ["reportedOn"],
      holds: ({ reportedOn = "" }, { asOf }) => reportedOn <= asOf
    }),
    whereSupplied(
      reconciled<Terminal | Device, Sighting, "unregistered-address", "mac-differs", "never-seen">({
        says: {
          zh: "网络中出现的本单位地址都属于已登记的终端或设备，MAC地址与登记一致",
          en: "Each address of the agency that is seen on the network belongs to a registered terminal or device with the same MAC address"
        },
        registers: [
          side(terminals, terminalAddresses, onlyMac, ["address"]),
          side(devices, deviceAddress, ({ mac }) => (mac === undefined ? undefined : macKey(mac)))
        ],
        observed: side(
          sightings,
          ({ address }) => keyOf(address),
          ({ mac }) => (mac === undefined ? undefined : macKey(mac))
        ),
        owner: {
          keeps: [addressBlocks],
          prepare: (view) => {
            const ownerOf = ownerFinder(view)
            return (key, wide) => ownerOf(wide ?? key)
          }
        },
        breaches: { unregistered: "unregistered-address", differs: "mac-differs", unseen: "never-seen" }
      })
    )
  ),
  breaches: {
    "not-registered": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          record.registeredOn === undefined
            ? `终端“${subject}”没有登记日期`
            : `终端“${subject}”的登记日期${record.registeredOn}尚未到`,
        en: ({ subject, record }) =>
          record.registeredOn === undefined
            ? `Terminal "${subject}" has no date of registration`
            : `Terminal "${subject}" is registered as of ${record.registeredOn}, which is still ahead`
      },
      remedy: {
        zh: ({ subject }) => `办理“${subject}”的终端登记`,
        en: ({ subject }) => `Register terminal "${subject}"`
      }
    },
    "not-reported": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          record.reportedOn === undefined
            ? `终端“${subject}”没有向县电子政务办公室报备`
            : `终端“${subject}”的报备日期${record.reportedOn}尚未到`,
        en: ({ subject, record }) =>
          record.reportedOn === undefined
            ? `Terminal "${subject}" was not reported to the county e-government office`
            : `Terminal "${subject}" is reported as of ${record.reportedOn}, which is still ahead`
      },
      remedy: {
        zh: ({ subject }) => `将“${subject}”报县电子政务办公室备案`,
        en: ({ subject }) => `Report terminal "${subject}" to the county e-government office`
      }
    },
    "unregistered-address": {
      severity: "high",
      message: {
        zh: ({ record }) =>
          `网络中出现未登记的地址${record.address}${record.mac === undefined ? "" : `（MAC ${record.mac}）`}`,
        en: ({ record }) =>
          `Address ${record.address}${record.mac === undefined ? "" : ` (MAC ${record.mac})`} is in use but not registered`
      },
      remedy: {
        zh: () => "查明使用该地址的机器，办理登记和报备，或停止使用",
        en: () => "Find the machine that uses it; register and report it, or stop its use"
      }
    },
    "mac-differs": {
      severity: "high",
      message: {
        zh: ({ subject, record, context }) =>
          `“${subject}”登记的MAC地址是${record.mac ?? ""}，网络中出现的是${distinctMacs(context).join("、")}`,
        en: ({ subject, record, context }) =>
          `"${subject}" is registered with MAC ${record.mac ?? ""} but was seen with ${distinctMacs(context).join(", ")}`
      },
      remedy: {
        zh: () => "核对是否更换机器或盗用地址，更正登记或停止使用",
        en: () =>
          "Find out whether the machine was replaced or the address taken, and correct the register or stop the use"
      }
    },
    "never-seen": {
      severity: "note",
      message: {
        zh: ({ subject }) => `“${subject}”已登记，但从未在网络中出现`,
        en: ({ subject }) => `"${subject}" is registered but was never seen on the network`
      },
      remedy: {
        zh: () => "核对是否仍在使用；停用的，注销登记并收回地址",
        en: () => "Find out whether it is still in use; if not, strike it off and give the address back"
      }
    }
  }
})

/** The county's own allocation: blocks of different agencies share no address and lie in the county's space. */
export const blocksDisjoint = rule({
  id: "ip.blocks-disjoint",
  title: { zh: "地址段互不重叠", en: "Address blocks disjoint" },
  provisions: ["1.2.address"],
  scope: "county",
  check: all(
    disjointBlocks("blocks-overlap", {
      zh: "分配给不同单位的地址段互不重叠",
      en: "Blocks allocated to different agencies do not overlap"
    }),
    insideSpace("block-outside-county", {
      zh: "分配的地址段都在全县地址空间内",
      en: "Allocated blocks lie inside the county's address space"
    })
  ),
  breaches: {
    "blocks-overlap": {
      severity: "high",
      message: {
        zh: ({ detail, subjects }) => `地址段${subjects.join("与")}分配给不同单位，重叠部分为${detail.shared}`,
        en: ({ detail, subjects }) =>
          `Blocks ${subjects.join(" and ")} of different agencies overlap in ${detail.shared}`
      },
      remedy: {
        zh: () => "重新划分，使每个地址只分配给一个单位",
        en: () => "Allocate anew, so that each address belongs to one agency"
      }
    },
    "block-outside-county": {
      severity: "high",
      message: {
        zh: ({ subject, detail }) => `地址段${subject}不在全县地址空间${detail.space.join("、")}之内`,
        en: ({ subject, detail }) => `Block ${subject} lies outside the county's space ${detail.space.join(", ")}`
      },
      remedy: { zh: () => "从全县地址空间内另行分配", en: () => "Allocate from the county's space" }
    }
  }
})
