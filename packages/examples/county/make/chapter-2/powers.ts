import type { ExampleAgency } from "../agencies.ts"
import type { Row } from "../table.ts"
import { later, numberOf, padded, weekday } from "./written-out.ts"

type Sketch = readonly [name: string, kind: "行政许可" | "行政处罚" | "行政强制" | "行政权力" | "政务服务"]

const ofTownships: readonly Sketch[] = [
  ["农村村民住宅用地审核", "行政权力"],
  ["乡村建设规划许可证初审", "行政许可"],
  ["生育服务证办理", "政务服务"],
  ["农村低保申请审核", "政务服务"],
  ["违反村庄规划建设的处理", "行政处罚"],
  ["森林防火期野外用火管理", "行政权力"]
]

const own: Readonly<Record<string, readonly Sketch[]>> = {
  "land-bureau": [
    ["建设项目用地预审", "行政许可"],
    ["国有土地使用权登记", "政务服务"],
    ["采矿权审批登记", "行政许可"],
    ["非法占用土地的处罚", "行政处罚"],
    ["土地复垦方案审查", "行政权力"],
    ["地质灾害危险性评估备案", "行政权力"]
  ],
  "housing-bureau": [
    ["建筑工程施工许可证核发", "行政许可"],
    ["建设工程规划许可证核发", "行政许可"],
    ["建设工程竣工验收备案", "行政权力"],
    ["违法建设的处罚", "行政处罚"],
    ["城镇污水排入排水管网许可", "行政许可"]
  ],
  "real-estate-bureau": [
    ["商品房预售许可", "行政许可"],
    ["房屋所有权登记", "政务服务"],
    ["房屋租赁登记备案", "政务服务"],
    ["保障性住房资格审核", "行政权力"]
  ],
  "environment-bureau": [
    ["建设项目环境影响评价文件审批", "行政许可"],
    ["排污许可证核发", "行政许可"],
    ["建设项目环保设施竣工验收", "行政许可"],
    ["超标排放污染物的处罚", "行政处罚"],
    ["查封扣押违法排污设施", "行政强制"]
  ],
  "work-safety-bureau": [
    ["危险化学品经营许可", "行政许可"],
    ["烟花爆竹零售许可", "行政许可"],
    ["矿山安全设施设计审查", "行政许可"],
    ["安全生产违法行为的处罚", "行政处罚"]
  ],
  "food-and-drug-bureau": [
    ["餐饮服务许可", "行政许可"],
    ["药品零售企业许可", "行政许可"],
    ["食品流通许可", "行政许可"],
    ["经营不合格食品的处罚", "行政处罚"],
    ["食品安全投诉举报受理", "政务服务"]
  ],
  "commerce-bureau": [
    ["企业设立登记", "行政许可"],
    ["个体工商户登记", "行政许可"],
    ["户外广告登记", "行政许可"],
    ["无照经营的查处", "行政处罚"],
    ["消费者投诉调解", "政务服务"]
  ],
  "quality-bureau": [
    ["计量器具检定", "政务服务"],
    ["特种设备使用登记", "行政许可"],
    ["产品质量违法行为的处罚", "行政处罚"]
  ],
  "education-bureau": [
    ["民办学校设立审批", "行政许可"],
    ["教师资格认定", "行政许可"],
    ["义务教育阶段转学办理", "政务服务"],
    ["违规办学的处罚", "行政处罚"]
  ],
  "health-bureau": [
    ["医疗机构执业登记", "行政许可"],
    ["公共场所卫生许可", "行政许可"],
    ["护士执业注册", "行政许可"],
    ["非法行医的处罚", "行政处罚"],
    ["独生子女父母光荣证办理", "政务服务"]
  ],
  "human-resources-bureau": [
    ["人力资源服务许可", "行政许可"],
    ["劳务派遣经营许可", "行政许可"],
    ["社会保险登记", "政务服务"],
    ["拖欠工资的查处", "行政处罚"],
    ["就业失业登记", "政务服务"]
  ]
}

/** The powers and services of an agency by the list of 2013; none where it has no administrative powers. */
export const powersOf = (agency: ExampleAgency): Row[] => {
  const sketches = own[agency.id] ?? (agency.kind === "乡镇" ? ofTownships : [])
  return sketches.map(([name, kind], index) => ({
    code: `${agency.prefix}-QL-${padded(index + 1, 3)}`,
    name,
    kind,
    disclosedOn: weekday(later("2013-12-09", numberOf(agency) + index)),
    channel: "政府信息公开系统",
    url: `http://xxgk.yuanan.example/${agency.prefix.toLowerCase()}/ql/${padded(index + 1, 3)}.html`
  }))
}
