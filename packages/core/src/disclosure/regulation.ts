import type { Text } from "../kernel/text.ts"

/**
 * How sure the library is of what it says of an article: its text was `read`; part of it or a quotation was
 * (`partly-read`); or it is common knowledge that nobody checked against the text (`unverified`).
 */
export type Certainty = "read" | "partly-read" | "unverified"

/** Where a demand of the regulation stands. */
export interface ArticleReference {
  /** The article in words, with the version. */
  readonly article: Text
  /** How sure the library is of what it says of it. */
  readonly certainty: Certainty
}

/** A period that an article sets, in working days. */
export interface StatutoryPeriod extends ArticleReference {
  /** Its length in working days; the last day is still in time. */
  readonly workingDays: number
}

/** By when a year's annual report is published, as month and day (mm-dd) of the next year, inclusive. */
export interface AnnualReportDue extends ArticleReference {
  /** By when a department reports. */
  readonly departments: string
  /** By when the government reports. */
  readonly government: string
}

/** One version of the Regulation on the Disclosure of Government Information (政府信息公开条例). */
export interface RegulationVersion {
  /** Its year. */
  readonly id: string
  /** Its title. */
  readonly title: Text
  /** The first day on which it is in force, yyyy-mm-dd, inclusive. */
  readonly from: string
  /** The last day on which it is in force, yyyy-mm-dd, inclusive. Absent: it is in force until further notice. */
  readonly until?: string
  /** Within what time information is disclosed after it was made or changed. */
  readonly proactive: StatutoryPeriod
  /** Within what time a request is answered that cannot be answered at once. */
  readonly reply: StatutoryPeriod
  /**
   * By how much the reply may be delayed, once, when the head of the disclosure office agrees and the applicant is
   * told.
   */
  readonly extension: StatutoryPeriod
  /**
   * The asking of a third party, whose time does not count. Without `workingDays` it has no fixed end: the clock stands
   * still until the third party answers. With it, a third party that is silent so long leaves the decision to the
   * organ.
   */
  readonly thirdParty: ArticleReference & { readonly workingDays?: number }
  /**
   * The asking of an organ that made the information together with this one; silence is consent. Absent: no article.
   */
  readonly coProducer?: StatutoryPeriod
  /**
   * The asking for a correction of an unclear request, after whose receipt the clock starts anew. `workingDays`: within
   * what time after the request it is asked for. Absent: the version sets none.
   */
  readonly correction: ArticleReference & { readonly workingDays?: number }
  /** Which day is the day of receipt. Absent: no rule, and the day that the record tells is taken. */
  readonly receipt?: ArticleReference & {
    /** The channels by which a request counts as received on the day that it was confirmed with the applicant. */
    readonly confirmedChannels: readonly string[]
  }
  /** The same applicant asking again for what was answered, which need not be processed again. Absent: no article. */
  readonly repeat?: ArticleReference
  /** The disclosing of what several applicants asked for. Absent: no article. */
  readonly conversion?: ArticleReference
  /** What a catalogue tells of an item: index, name, summary and the day it was made. */
  readonly catalogue: ArticleReference
  /** The secrecy review before disclosure. */
  readonly secrecy: ArticleReference
  /** The kinds of reply. */
  readonly replyKinds: ArticleReference
  /** The annual report. */
  readonly annualReport: AnnualReportDue
}

const of2007 = (number: string, zh: string, certainty: Certainty): ArticleReference => ({
  article: {
    zh: `《政府信息公开条例》（2007年）${zh}`,
    en: `the Regulation on Government Information Disclosure of 2007, ${number}`
  },
  certainty
})

const of2019 = (number: string, zh: string): ArticleReference => ({
  article: {
    zh: `《政府信息公开条例》（2019年修订）${zh}`,
    en: `the Regulation on Government Information Disclosure as revised in 2019, ${number}`
  },
  certainty: "read"
})

/** The version of 2007, in force from 1 May 2008 to 14 May 2019. */
export const regulation2007: RegulationVersion = {
  id: "2007",
  title: {
    zh: "《中华人民共和国政府信息公开条例》（2007年）",
    en: "Regulation on Government Information Disclosure (2007)"
  },
  from: "2008-05-01",
  until: "2019-05-14",
  proactive: { ...of2007("article 18", "第十八条", "read"), workingDays: 20 },
  reply: { ...of2007("article 24", "第二十四条", "read"), workingDays: 15 },
  extension: { ...of2007("article 24", "第二十四条", "read"), workingDays: 15 },
  thirdParty: of2007("articles 23 and 24", "第二十三条、第二十四条", "read"),
  correction: of2007("article 21 (4)", "第二十一条第四项", "unverified"),
  catalogue: of2007("article 19", "第十九条", "partly-read"),
  secrecy: of2007("article 14", "第十四条", "partly-read"),
  replyKinds: of2007("article 21", "第二十一条", "unverified"),
  annualReport: {
    ...of2007("article 31", "第三十一条", "partly-read"),
    departments: "03-31",
    government: "03-31"
  }
}

/** The version of 2019, in force from 15 May 2019; it has no transition clause. */
export const regulation2019: RegulationVersion = {
  id: "2019",
  title: {
    zh: "《中华人民共和国政府信息公开条例》（2019年修订）",
    en: "Regulation on Government Information Disclosure (revised in 2019)"
  },
  from: "2019-05-15",
  proactive: { ...of2019("article 26", "第二十六条"), workingDays: 20 },
  reply: { ...of2019("article 33", "第三十三条"), workingDays: 20 },
  extension: { ...of2019("article 33", "第三十三条"), workingDays: 20 },
  thirdParty: { ...of2019("articles 32 and 33", "第三十二条、第三十三条"), workingDays: 15 },
  coProducer: { ...of2019("article 34", "第三十四条"), workingDays: 15 },
  correction: { ...of2019("article 30", "第三十条"), workingDays: 7 },
  receipt: { ...of2019("article 31", "第三十一条"), confirmedChannels: ["mail", "internet", "fax"] },
  repeat: of2019("article 36 (6)", "第三十六条第六项"),
  conversion: of2019("article 44", "第四十四条"),
  catalogue: of2019("article 12", "第十二条"),
  secrecy: of2019("article 17", "第十七条"),
  replyKinds: of2019("article 36", "第三十六条"),
  annualReport: { ...of2019("article 49", "第四十九条"), departments: "01-31", government: "03-31" }
}

/** Every version, the earliest first. */
export const regulationVersions: readonly RegulationVersion[] = [regulation2007, regulation2019]

/** The version in force on a day (yyyy-mm-dd); `undefined` on a day on which none was. */
export const regulationOn = (day: string, versions: readonly RegulationVersion[]): RegulationVersion | undefined => {
  for (let index = versions.length - 1; index >= 0; index--) {
    const version = versions[index]
    if (version !== undefined && version.from <= day && (version.until === undefined || day <= version.until))
      return version
  }
  return undefined
}
