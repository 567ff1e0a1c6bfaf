import { setting } from "../../kernel/parameter.ts"
import * as network from "../../network/index.ts"
import { publications } from "../../publication/records.ts"
import type { Chapter } from "../chapter.ts"

/** 一、规范电子政务专网管理 */
export const networkChapter: Chapter = {
  settings: [
    setting(network.topologyDeadline, "2014-07-31", { kind: "notice", provision: "1.1.topology" }),
    setting(network.antivirusProducts, ["江民", "jiangmin"], { kind: "notice", provision: "1.3.antivirus" })
  ],
  recordSets: [
    network.terminals,
    network.devices,
    network.links,
    network.uplinks,
    network.accessObservations,
    network.egresses,
    network.addressBlocks,
    network.addressSpaces,
    network.sightings,
    publications
  ],
  rules: [
    network.topologyFiled,
    network.topologyRooted,
    network.zoned,
    network.labelled,
    network.singleEgress,
    network.addressAllocated,
    network.onePersonOneMachineOneAddress,
    network.terminalsRegistered,
    network.blocksDisjoint,
    network.noAddressTranslation,
    network.routersFiled,
    network.antivirusInstalled,
    network.assetsRegistered,
    network.secrecyReviewed
  ]
}
