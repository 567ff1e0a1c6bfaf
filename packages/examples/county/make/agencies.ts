/** An agency of the example county. */
export interface ExampleAgency {
  /** Its code in the list of agencies. */
  readonly id: string
  /** Full name. */
  readonly name: string
  /** Short name, under which files and folders go. */
  readonly short: string
  /** English name. */
  readonly nameEn: string
  /** Letters that its labels and staff numbers begin with. */
  readonly prefix: string
  /** Township, department or committee, as the list writes it. */
  readonly kind: "乡镇" | "县直部门" | "管委会"
  /** What it is responsible for, as the list writes it. */
  readonly functions: readonly string[]
}

const agency = (
  kind: ExampleAgency["kind"],
  id: string,
  prefix: string,
  short: string,
  name: string,
  nameEn: string,
  ...functions: readonly string[]
): ExampleAgency => ({ id, name, short, nameEn, prefix, kind, functions })

/**
 * The county's agencies, in its own order: the seven townships, the departments and offices that the notice names or
 * whose field of work it names, and the industrial park.
 */
export const agencies: readonly ExampleAgency[] = [
  agency("乡镇", "mingfeng", "MF", "鸣凤镇", "鸣凤镇人民政府", "Mingfeng Township", "行政职能"),
  agency("乡镇", "hualinsi", "HL", "花林寺镇", "花林寺镇人民政府", "Hualinsi Township", "行政职能"),
  agency("乡镇", "yangping", "YP", "洋坪镇", "洋坪镇人民政府", "Yangping Township", "行政职能"),
  agency("乡镇", "jiuxian", "JX", "旧县镇", "旧县镇人民政府", "Jiuxian Township", "行政职能"),
  agency("乡镇", "maopingchang", "MP", "茅坪场镇", "茅坪场镇人民政府", "Maopingchang Township", "行政职能"),
  agency("乡镇", "leizu", "LZ", "嫘祖镇", "嫘祖镇人民政府", "Leizu Township", "行政职能"),
  agency("乡镇", "hekou", "HK", "河口乡", "河口乡人民政府", "Hekou Township", "行政职能"),
  agency(
    "县直部门",
    "government-office",
    "ZF",
    "县政府办",
    "远安县人民政府办公室",
    "County Government Office",
    "电子政务"
  ),
  agency("县直部门", "finance-bureau", "CZ", "县财政局", "远安县财政局", "Finance Bureau", "财政", "政府采购监管"),
  agency(
    "县直部门",
    "land-bureau",
    "GT",
    "县国土资源局",
    "远安县国土资源局",
    "Land and Resources Bureau",
    "国土资源",
    "行政职能"
  ),
  agency("县直部门", "relocation-office", "BQ", "县搬迁办", "远安县搬迁办公室", "Relocation Office", "搬迁"),
  agency(
    "县直部门",
    "housing-bureau",
    "ZJ",
    "县住建局",
    "远安县住房和城乡建设局",
    "Housing and Construction Bureau",
    "住建",
    "工程建设",
    "行政职能"
  ),
  agency(
    "县直部门",
    "real-estate-bureau",
    "FG",
    "县房管局",
    "远安县房产管理局",
    "Real Estate Bureau",
    "房管",
    "行政职能"
  ),
  agency(
    "县直部门",
    "service-centre",
    "ZW",
    "县政务服务中心",
    "远安县政务服务中心",
    "Government Service Centre",
    "政务服务"
  ),
  agency(
    "县直部门",
    "environment-bureau",
    "HB",
    "县环保局",
    "远安县环境保护局",
    "Environment Bureau",
    "环保",
    "行政职能"
  ),
  agency(
    "县直部门",
    "work-safety-bureau",
    "AJ",
    "县安监局",
    "远安县安全生产监督管理局",
    "Work Safety Bureau",
    "安监",
    "行政职能"
  ),
  agency(
    "县直部门",
    "food-and-drug-bureau",
    "YJ",
    "县药监局",
    "远安县食品药品监督管理局",
    "Food and Drug Bureau",
    "药监",
    "行政职能"
  ),
  agency(
    "县直部门",
    "commerce-bureau",
    "GS",
    "县工商局",
    "远安县工商行政管理局",
    "Industry and Commerce Bureau",
    "工商",
    "行政职能"
  ),
  agency(
    "县直部门",
    "quality-bureau",
    "ZL",
    "县质监局",
    "远安县质量技术监督局",
    "Quality Supervision Bureau",
    "质监",
    "行政职能"
  ),
  agency("县直部门", "education-bureau", "JY", "县教育局", "远安县教育局", "Education Bureau", "教育", "行政职能"),
  agency("县直部门", "science-bureau", "KJ", "县科技局", "远安县科学技术局", "Science and Technology Bureau", "科技"),
  agency("县直部门", "health-bureau", "WS", "县卫生局", "远安县卫生局", "Health Bureau", "医疗卫生", "行政职能"),
  agency(
    "县直部门",
    "human-resources-bureau",
    "RS",
    "县人社局",
    "远安县人力资源和社会保障局",
    "Human Resources and Social Security Bureau",
    "就业",
    "社保",
    "行政职能"
  ),
  agency(
    "管委会",
    "industrial-park",
    "YQ",
    "远安工业园区管委会",
    "远安工业园区管理委员会",
    "Yuan'an Industrial Park Committee",
    "工程建设"
  )
]

/** The agency of an id. */
export const agencyOf = (id: string): ExampleAgency => {
  const found = agencies.find((each) => each.id === id)
  if (found === undefined) throw new RangeError(`There is no agency ${id}`)
  return found
}
