import { each } from "../kernel/checks/each.ts"
import { folded } from "../kernel/field.ts"
import { rule } from "../kernel/rule.ts"
import { antivirusProducts } from "./parameters.ts"
import { terminals } from "./terminals.ts"

/** What says that a product is not there, although it names one: 未安装江民. */
const absent = /未|没有|无|卸载|已停用|not |uninstalled/iu

/** Each terminal runs the antivirus product that the county prescribes. */
export const antivirusInstalled = rule({
  id: "security.antivirus-installed",
  title: { zh: "安装规定的杀毒软件", en: "Prescribed antivirus installed" },
  provisions: ["1.3.antivirus"],
  check: each(terminals, {
    breach: "antivirus-missing",
    says: ({ products }) => ({
      zh: `每台终端安装了规定的杀毒软件（名称含“${products.join("”或“")}”）`,
      en: `Each terminal runs the prescribed antivirus product (its name contains ${products.join(" or ")})`
    }),
    needs: ["antivirus"],
    given: { products: antivirusProducts },
    holds: ({ antivirus = "" }, { products }) => {
      if (absent.test(antivirus)) return false
      if (products.some((word) => antivirus.includes(word))) return true
      // Folding is slow, and only what is written in capitals, with blanks or in full width needs it.
      const plain = folded(antivirus)
      return products.some((word) => plain.includes(folded(word)))
    }
  }),
  breaches: {
    "antivirus-missing": {
      severity: "high",
      message: {
        zh: ({ subject, record, given }) =>
          record.antivirus === undefined
            ? `终端“${subject}”未登记杀毒软件，应安装${given.products[0] ?? ""}杀毒软件`
            : absent.test(record.antivirus)
              ? `终端“${subject}”的杀毒软件登记为“${record.antivirus}”，应安装${given.products[0] ?? ""}杀毒软件`
              : `终端“${subject}”安装的是“${record.antivirus}”，应安装${given.products[0] ?? ""}杀毒软件`,
        en: ({ subject, record, given }) =>
          record.antivirus === undefined
            ? `Terminal "${subject}" has no antivirus on record; ${given.products.at(-1) ?? ""} is prescribed`
            : absent.test(record.antivirus)
              ? `The register says "${record.antivirus}" of antivirus on terminal "${subject}"; ${given.products.at(-1) ?? ""} is prescribed`
              : `Terminal "${subject}" runs "${record.antivirus}"; ${given.products.at(-1) ?? ""} is prescribed`
      },
      remedy: {
        zh: ({ subject, given }) => `在“${subject}”上安装${given.products[0] ?? ""}杀毒软件并登记`,
        en: ({ subject, given }) =>
          `Install ${given.products.at(-1) ?? ""} on "${subject}" and enter it in the register`
      }
    }
  }
})

/** Each terminal is registered with the antivirus product's asset function. */
export const assetsRegistered = rule({
  id: "security.assets-registered",
  title: { zh: "完成终端资产登记", en: "Terminals registered as assets" },
  provisions: ["1.3.antivirus"],
  check: each(terminals, {
    breach: "asset-not-registered",
    says: {
      zh: "每台终端都用杀毒软件的“资产登记”功能登记",
      en: "Each terminal is registered with the antivirus product's asset function"
    },
    needs: ["antivirusAsset"],
    holds: ({ antivirusAsset }) => antivirusAsset === true
  }),
  breaches: {
    "asset-not-registered": {
      severity: "medium",
      message: {
        zh: ({ subject }) => `终端“${subject}”没有在杀毒软件中完成资产登记`,
        en: ({ subject }) => `Terminal "${subject}" is not registered as an asset in the antivirus product`
      },
      remedy: {
        zh: ({ subject }) => `在“${subject}”上打开杀毒软件的“资产登记”，填写使用人和资产编号`,
        en: ({ subject }) => `Open the asset registration of the antivirus product on "${subject}" and fill it in`
      }
    }
  }
})
