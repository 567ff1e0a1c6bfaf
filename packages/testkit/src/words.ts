import type { Agency } from "@zhengwu/core"
import type { Random } from "./random.ts"

const surnames = Array.from(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
)
const given = Array.from(
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰秀珍文建国春梅志红海燕鹏辉玲云峰宇浩晨雪琳佳欣怡子涵梓萱思远"
)

const from = (characters: readonly string[], random: Random): string =>
  characters[random.below(characters.length)] ?? ""

/** A person's name: a surname and one or two characters. */
export const personName = (random: Random): string =>
  from(surnames, random) + from(given, random) + (random.chance(0.75) ? from(given, random) : "")

/** Functional zones of an agency's network. */
export const zones = ["办公区", "业务区", "服务窗口", "会议区"] as const

/** Antivirus products that do not stand in the notice. */
export const otherProducts = ["360杀毒", "瑞星杀毒软件", "卡巴斯基"] as const

const departments = [
  "财政局",
  "国土资源局",
  "住建局",
  "房管局",
  "环保局",
  "安监局",
  "药监局",
  "教育局",
  "卫生局",
  "人社局"
] as const
const functions = [
  "finance",
  "land",
  "housing",
  "real-estate",
  "environment",
  "work-safety",
  "food-and-drug",
  "education",
  "health",
  "employment"
] as const

/** The nth agency of an invented county: departments, townships and one committee in turn. */
export const agencyAt = (index: number): Agency => {
  const id = `a${String(index + 1).padStart(3, "0")}`
  const round = Math.floor(index / departments.length)
  const suffix = round === 0 ? "" : `第${round}分局`
  if (index % 7 === 3) return { id, name: { zh: `第${index + 1}镇人民政府` }, kind: "township" }
  if (index % 29 === 11) return { id, name: { zh: `第${index + 1}工业园区管委会` }, kind: "committee" }
  const at = index % departments.length
  return {
    id,
    name: { zh: `县${departments[at] ?? ""}${suffix}`, en: `Department ${index + 1}` },
    kind: "department",
    functions: [functions[at] ?? "finance"]
  }
}
