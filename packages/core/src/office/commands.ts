import * as Schema from "effect/Schema"
import { adds, allOf, byKey, command, recordOf, replaces } from "../kernel/command.ts"
import { indexOf, type Row } from "../kernel/decision.ts"
import { personName, text } from "../kernel/field.ts"
import { Account, accounts, roles, type Seal, seals } from "./portal-records.ts"
import { roster } from "./roster-records.ts"
import { OfficialDocument, officialDocuments } from "./use-records.ts"

/** Accounts by login, within an agency. */
const accountsByLogin = indexOf<Account>(accounts, "login", "agency", ({ login }) => [login])
/** Seals by name, within an agency. */
const sealsByName = indexOf<Seal>(seals, "name", "agency", ({ name }) => [name])
/** Documents by what a list calls them, within an agency. */
const documentsByName = indexOf<OfficialDocument>(officialDocuments, "name", "agency", ({ number, title }) => [
  number ?? title
])

/** What the commands of the chapter find records by. */
export const officeIndexes = [accountsByLogin, sealsByName, documentsByName]

/** A document is sent on the day of the act; one of official nature goes through the mail system, or on paper. */
const sendDocument = command<OfficialDocument>({
  id: "send-document",
  title: { zh: "发送公文", en: "Send a document" },
  about: {
    zh: "发送一份文件；带有公文性质的电子文档一律通过邮件系统流转",
    en: "Sends a document; electronic documents of official nature go through the mail system"
  },
  provisions: ["4.5.mail"],
  rules: ["office.documents-by-mail"],
  codec: OfficialDocument,
  asks: (document, { agency }) => [byKey(documentsByName, [document.number ?? document.title], agency)],
  act: (document, _found, { asOf }) => ({ changes: [adds(officialDocuments, { ...document, sentOn: asOf })] })
})

/**
 * An account for someone who works at the agency, with roles from the county's list. A share of mailboxes that falls
 * below what the notice asks is told and forbids nothing: the mailbox can be issued next.
 */
const openAccount = command<Account>({
  id: "open-account",
  title: { zh: "开通账号", en: "Open an account" },
  about: {
    zh: "为在岗人员开通平台账号，并设置平台角色表内的角色",
    en: "Opens an account for someone who works at the agency, with roles of the county's list"
  },
  provisions: ["4.2.portal", "4.5.accounts"],
  rules: ["office.people-current", "office.roles-assigned"],
  noted: ["office.mailbox-share"],
  codec: Account,
  asks: (_account, { agency }) => [allOf(accounts, agency), allOf(roster, agency), allOf(roles)],
  act: (account) => ({ changes: [adds(accounts, account)] })
})

interface Login {
  readonly login: string
}

const login = text({ zh: "账号", en: "Login", aliases: ["用户名", "登录名"], example: "zhangwei" })

const withLogin = (rows: readonly Row[], name: string): Row | undefined =>
  rows.find((row) => recordOf(accounts, row).login === name)

/**
 * An account is disabled. Whoever still works at the agency and needs an account keeps one: the roster says who has
 * left and who needs none.
 */
const closeAccount = command<Login>({
  id: "close-account",
  title: { zh: "停用账号", en: "Close an account" },
  about: { zh: "停用离岗人员或不再需要的账号", en: "Disables the account of someone who left or needs none" },
  provisions: ["4.2.portal"],
  rules: ["office.people-current"],
  noted: ["office.mailbox-share"],
  codec: Schema.Struct({ login }),
  asks: (_login, { agency }) => [allOf(accounts, agency), allOf(roster, agency)],
  act: ({ login }, found, { agency }) => {
    const row = withLogin(found(0), login)
    if (row === undefined) return { changes: [], absent: [byKey(accountsByLogin, [login], agency)] }
    return { changes: [replaces(accounts, row, { ...recordOf(accounts, row), status: "disabled" })] }
  }
})

/** A mailbox for an account in use, whose owner must still work at the agency. */
const issueMailbox = command<Login>({
  id: "issue-mailbox",
  title: { zh: "开通邮箱", en: "Issue a mailbox" },
  about: { zh: "为启用账号的在岗人员开通电子邮箱", en: "Gives a mailbox to an account of someone who works there" },
  provisions: ["4.5.accounts", "4.2.portal"],
  rules: ["office.people-current"],
  codec: Schema.Struct({ login }),
  asks: (_login, { agency }) => [allOf(accounts, agency), allOf(roster, agency)],
  act: ({ login }, found, { agency }) => {
    const row = withLogin(found(0), login)
    if (row === undefined) return { changes: [], absent: [byKey(accountsByLogin, [login], agency)] }
    const account = { ...recordOf(accounts, row), hasMailbox: true }
    return {
      changes: [replaces(accounts, row, account)],
      restsOn: [{ ...row, record: account }],
      ...(account.status === "disabled"
        ? {
            refusals: [
              {
                code: "account-disabled",
                rule: "office.people-current",
                message: { zh: `账号“${login}”已停用`, en: `Account "${login}" is disabled` },
                remedy: {
                  zh: "先核实并启用账号，再开通邮箱",
                  en: "Find out whose account it is and enable it before issuing a mailbox"
                }
              }
            ]
          }
        : {})
    }
  }
})

interface SealUse {
  readonly seal: string
  readonly user: string
}

/**
 * A seal is used by a person. Whoever is not its custodian would share it; a seal that has no custodian on the roster,
 * has expired or was put out of use, is not used.
 */
const useSeal = command<SealUse>({
  id: "use-seal",
  title: { zh: "使用电子公章", en: "Use a seal" },
  about: {
    zh: "使用电子公章；由在岗的保管人专管专用，公章在有效期内",
    en: "Uses an electronic seal, which its custodian alone does while it is valid"
  },
  provisions: ["4.2.portal"],
  rules: ["office.seals-kept"],
  codec: Schema.Struct({
    seal: text({ zh: "印章名称", en: "Seal", aliases: ["电子公章", "公章名称"], example: "办公室电子公章" }),
    user: personName({ zh: "使用人", en: "User", aliases: ["用印人", "姓名"], example: "张伟" })
  }),
  asks: ({ seal }, { agency }) => [byKey(sealsByName, [seal], agency), allOf(roster, agency)],
  act: ({ seal, user }, found, { agency }) => {
    const [row] = found(0)
    if (row === undefined) return { changes: [], absent: [byKey(sealsByName, [seal], agency)] }
    const kept = recordOf(seals, row)
    const used: Seal = {
      ...kept,
      ...(kept.custodian === user ? {} : { otherCustodians: [...(kept.otherCustodians ?? []), user] })
    }
    return {
      changes: [replaces(seals, row, used)],
      restsOn: [{ ...row, record: used }],
      ...(kept.inUse === false
        ? {
            refusals: [
              {
                code: "seal-out-of-use",
                rule: "office.seals-kept",
                message: { zh: `电子公章“${seal}”已停用`, en: `Seal "${seal}" is out of use` },
                remedy: {
                  zh: "改用在用的电子公章；确需恢复使用的，先核实并更正登记",
                  en: "Take a seal that is in use; if this one is to be used again, find out why it is not and correct the register first"
                }
              }
            ]
          }
        : {})
    }
  }
})

/** The commands of the chapter. */
export const officeCommands = [openAccount, closeAccount, issueMailbox, useSeal, sendDocument]
