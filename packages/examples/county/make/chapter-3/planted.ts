import { agencyOf } from "../agencies.ts"
import { addBelow, change, type Planted, type Registers } from "../registers.ts"
import { staffOf } from "../staff.ts"
import { article, newsOf, portalColumn, servicesOf } from "./portal.ts"
import { approvalOf, changeOf } from "./sites.ts"

const news = (agency: string): string => newsOf(agencyOf(agency))

const services = (agency: string): string => servicesOf(agencyOf(agency))

/** Publishes an article, properly reviewed. */
const publish = (registers: Registers, agency: string, column: string, title: string, on: string): void => {
  const found = agencyOf(agency)
  addBelow(registers.list("articles"), found.short, article(found, staffOf()(found), column, title, on))
}

/** Takes back what an agency published in a column from a day on. */
const withdraw = (registers: Registers, column: string, from: string): void => {
  const rows = registers.list("articles")
  for (const row of rows.filter((each) => each["column"] === column && String(each["publishedOn"]) >= from))
    rows.splice(rows.indexOf(row), 1)
}

const column = (registers: Registers, agency: string, id: string, name: string, parent: string): void => {
  registers.list("columns").push(portalColumn(agencyOf(agency).short, id, name, parent))
}

/** Faults of the portal: its columns and articles. */
export const plantedInPortal: readonly Planted[] = [
  {
    breaches: ["website.columns-clear column-name-shared"],
    story: "鸣凤镇和县安监局在专题专栏下各建了一个“防汛抗旱”",
    plant: (r) => {
      column(r, "mingfeng", "YA-0602", "防汛抗旱", "YA-06")
      column(r, "work-safety-bureau", "YA-0603", "防汛抗旱", "YA-06")
      publish(r, "mingfeng", "YA-0602", "鸣凤镇防汛物资储备公示", "2014-06-18")
      publish(r, "work-safety-bureau", "YA-0603", "尾矿库汛期安全检查", "2014-06-25")
    }
  },
  {
    breaches: ["website.columns-fresh column-stale", "website.assignments-met assignment-short"],
    story: "嫘祖镇的动态栏目五月以后没有更新，到年底条数也不足",
    plant: (r) => {
      withdraw(r, news("leizu"), "2014-06-01")
      change(r.list("columnInspections"), { column: news("leizu") }, { lastUpdatedOn: "2014-05-09" })
    }
  },
  {
    breaches: [
      "website.columns-clear column-empty",
      "website.columns-fresh column-stale",
      "website.assignments-met assignment-short"
    ],
    story: "河口乡的办事栏目从来没有内容，到年底条数也不足",
    plant: (r) => {
      withdraw(r, services("hekou"), "2014-01-01")
      change(r.list("columnInspections"), { column: services("hekou") }, { status: "维护中", lastUpdatedOn: undefined })
    }
  },
  {
    breaches: ["website.columns-clear column-too-deep"],
    story: "县财政局在预决算公开下又建了第四级栏目",
    plant: (r) => {
      column(r, "finance-bureau", "YA-0309-0101", "部门预算", "YA-0309-01")
      publish(r, "finance-bureau", "YA-0309-0101", "2014年部门预算汇总", "2014-03-27")
    }
  },
  {
    breaches: ["website.publish-reviewed article-unreviewed"],
    story: "县国土资源局六月的动态没有审核",
    plant: (r) =>
      change(
        r.list("articles"),
        { column: news("land-bureau"), publishedOn: "2014-06-13" },
        { reviewedOn: undefined, reviewer: undefined }
      )
  },
  {
    breaches: ["website.columns-clear column-unrooted"],
    story: "县国土资源局一个栏目的上级是它自己",
    plant: (r) => {
      column(r, "land-bureau", "YA-0604", "土地利用规划", "YA-0604")
      publish(r, "land-bureau", "YA-0604", "土地利用总体规划公示", "2014-05-22")
    }
  },
  {
    breaches: ["website.columns-clear column-unrooted"],
    story: "县住建局一个栏目的上级没有登记",
    plant: (r) => {
      column(r, "housing-bureau", "YA-0712", "棚户区改造", "YA-07")
      publish(r, "housing-bureau", "YA-0712", "棚户区改造项目进展", "2014-05-28")
    }
  },
  {
    breaches: ["website.publish-reviewed article-unreviewed"],
    story: "县住建局四月的动态先发后审",
    plant: (r) =>
      change(
        r.list("articles"),
        { column: news("housing-bureau"), publishedOn: "2014-04-15" },
        { reviewedOn: "2014-04-17" }
      )
  },
  {
    breaches: ["website.columns-clear column-found-unusable"],
    story: "最近一次检查，县工商局的办事栏目打不开",
    plant: (r) =>
      change(
        r.list("columnInspections"),
        { column: services("commerce-bureau") },
        { status: "打不开", lastUpdatedOn: undefined }
      )
  },
  // 六月底的空白七月已经补上，不是违反
  {
    breaches: [],
    story: "县卫生局的动态栏目六月底查出空白，七月复查正常",
    plant: (r) =>
      addBelow(r.list("columnInspections"), "县卫生局", {
        column: news("health-bureau"),
        status: "空白",
        inspectedOn: "2014-06-20"
      })
  },
  // 检查看到了登记表里没有的更新，不是违反
  {
    breaches: [],
    story: "旧县镇七月的动态没有登记，检查时看到栏目已更新；只分配了四条",
    plant: (r) => {
      withdraw(r, news("jiuxian"), "2014-07-01")
      change(
        r.list("columnInspections"),
        { column: news("jiuxian") },
        { lastUpdatedOn: "2014-07-12", inspectedOn: "2014-07-15" }
      )
      change(r.list("contentAssignments"), { column: news("jiuxian") }, { articles: "4" })
    }
  }
]

/** Faults of the websites and what was done to them. */
export const plantedInSites: readonly Planted[] = [
  {
    breaches: ["website.no-unapproved-stop stop-unapproved"],
    story: "花林寺镇停用了旅游网，没有报批",
    plant: (r) => {
      addBelow(r.list("sites"), "花林寺镇", { name: "花林寺旅游网", unifiedlyManaged: true, inUse: false })
      r.list("siteChanges").push(
        changeOf({
          agency: "花林寺镇",
          kind: "停止使用网站",
          name: "花林寺旅游网",
          doneOn: "2014-05-12",
          description: "无人维护"
        })
      )
    }
  },
  {
    breaches: ["website.changes-approved change-unapproved"],
    story: "洋坪镇的栏目删除还在审批就已实施",
    plant: (r) => {
      const changed = { agency: "洋坪镇", kind: "删除网站栏目", name: "柑橘行情" }
      r.list("siteChanges").push(changeOf({ ...changed, doneOn: "2014-07-18", description: "栏目合并" }))
      r.list("filings").push({
        agency: changed.agency,
        kind: changed.kind,
        subject: changed.name,
        status: "审批中",
        submittedOn: "2014-07-15"
      })
    }
  },
  {
    breaches: ["website.multi-device device-not-supported"],
    story: "嫘祖镇的网站没有登记是否适配手机",
    plant: (r) => change(r.list("sites"), { agency: "嫘祖镇" }, { showsOnPhone: undefined })
  },
  // 九月才改版，还来得及报批
  {
    breaches: [],
    story: "县财政局定于九月改版，报批尚未批准",
    plant: (r) => {
      const changed = { agency: "县财政局", kind: "网站改版", name: "远安财政网" }
      r.list("siteChanges").push(changeOf({ ...changed, doneOn: "2014-09-10", description: "适配手机" }))
      r.list("filings").push({
        agency: changed.agency,
        kind: changed.kind,
        subject: changed.name,
        status: "已上报",
        submittedOn: "2014-07-22"
      })
    }
  },
  {
    breaches: ["website.changes-approved change-unapproved"],
    story: "县住建局增加栏目没有报批",
    plant: (r) =>
      r.list("siteChanges").push(
        changeOf({
          agency: "县住建局",
          kind: "增加网站栏目",
          name: "棚户区改造",
          doneOn: "2014-05-26",
          description: "新增栏目"
        })
      )
  },
  {
    breaches: ["website.changes-approved change-unapproved"],
    story: "县药监局的栏目修改在批准之前已经实施",
    plant: (r) => {
      const changed = { agency: "县药监局", kind: "修改网站栏目", name: "食品抽检" }
      r.list("siteChanges").push(changeOf({ ...changed, doneOn: "2014-06-03", description: "更名为“抽检结果”" }))
      r.list("filings").push(approvalOf({ ...changed, month: "2014-06", number: 307 }))
    }
  },
  {
    breaches: ["website.no-private-site site-private"],
    story: "县工商局自建了红盾网，报批被退回",
    plant: (r) => {
      const name = "远安红盾网"
      r.list("sites").push({ agency: "县工商局", name, unifiedlyManaged: false, inUse: true, showsOnPhone: true })
      r.list("filings").push({
        agency: "县工商局",
        kind: "新建网站",
        subject: name,
        status: "不予批准",
        submittedOn: "2014-06-09",
        decidedOn: "2014-06-16",
        note: "使用统一平台即可"
      })
    }
  },
  {
    breaches: ["website.no-unapproved-stop stop-unrecorded"],
    story: "县质监局的网站不用了，没有停用记录",
    plant: (r) => r.list("sites").push({ agency: "县质监局", name: "远安质检网", unifiedlyManaged: true, inUse: false })
  },
  {
    breaches: ["website.multi-device device-not-supported"],
    story: "远安教育网没有适配手机",
    plant: (r) => change(r.list("sites"), { name: "远安教育网" }, { showsOnPhone: false })
  },
  {
    breaches: ["website.no-private-site site-private"],
    story: "县科技局私自搭建了网站",
    plant: (r) =>
      r.list("sites").push({
        agency: "县科技局",
        name: "远安科技创新网",
        unifiedlyManaged: false,
        inUse: true,
        showsOnPhone: true
      })
  }
]
