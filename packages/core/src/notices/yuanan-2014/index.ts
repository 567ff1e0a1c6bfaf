import { filings } from "../../filing/index.ts"
import { defineNotice, type Notice } from "../../kernel/notice.ts"
import { setting } from "../../kernel/parameter.ts"
import * as network from "../../network/index.ts"
import { publications } from "../../publication/records.ts"
import { addressees } from "./addressees.ts"
import { provisions } from "./provisions.data.ts"

/** 《关于加强2014年电子政务重点工作的通知》 (远政办发〔2014〕43号): Yuan'an county's e-government notice of 2014. */
export const yuanan2014: Notice = defineNotice({
  id: "yuanan-2014",
  title: {
    zh: "关于加强2014年电子政务重点工作的通知",
    en: "Notice on strengthening the key work of e-government in 2014"
  },
  number: "远政办发〔2014〕43号",
  issued: "2014-07-02",
  authority: { id: "e-government-office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: [
    setting(network.topologyDeadline, "2014-07-31", { kind: "notice", provision: "1.1.topology" }),
    setting(network.antivirusProducts, ["江民", "jiangmin"], { kind: "notice", provision: "1.3.antivirus" })
  ],
  recordSets: [
    filings,
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
})
