import { filings } from "../../filing/index.ts"
import { judgements } from "../../judgement/index.ts"
import { defineNotice, type Notice } from "../../kernel/notice.ts"
import { addressees } from "./addressees.ts"
import { commands, indexes } from "./commands.ts"
import { disclosureChapter } from "./disclosure.ts"
import { institutionChapter } from "./institution.ts"
import { networkChapter } from "./network.ts"
import { officeChapter } from "./office.ts"
import { provisions } from "./provisions.data.ts"
import { systemsChapter } from "./systems.ts"
import { websiteChapter } from "./website.ts"

const chapters = [networkChapter, disclosureChapter, websiteChapter, officeChapter, systemsChapter, institutionChapter]

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
  settings: chapters.flatMap(({ settings }) => settings),
  recordSets: [...new Set([filings, ...chapters.flatMap(({ recordSets }) => recordSets), judgements])],
  rules: chapters.flatMap(({ rules }) => rules),
  commands,
  indexes
})
