import type { Agency } from "../../kernel/agency.ts"
import type { Notice } from "../../kernel/notice.ts"

const withFunction =
  (...functions: readonly string[]) =>
  (agency: Agency): boolean =>
    functions.some((each) => agency.functions?.includes(each))

/** Whom the provisions address, decided by an agency's kind and functions. */
export const addressees: Notice["addressees"] = {
  "every-agency": { title: { zh: "各单位", en: "every agency" }, includes: () => true },
  townships: { title: { zh: "各乡镇", en: "townships" }, includes: ({ kind }) => kind === "township" },
  "agencies-with-administrative-powers": {
    title: { zh: "各行政职能部门", en: "agencies with administrative powers" },
    includes: withFunction("administrative-powers")
  },
  "finance-bureau": { title: { zh: "县财政局", en: "the finance bureau" }, includes: withFunction("finance") },
  "land-and-resources-bureau": {
    title: { zh: "县国土资源局", en: "the land and resources bureau" },
    includes: withFunction("land")
  },
  "relocation-office": { title: { zh: "县搬迁办", en: "the relocation office" }, includes: withFunction("relocation") },
  "housing-and-construction-bureau": {
    title: { zh: "县住建局", en: "the housing and construction bureau" },
    includes: withFunction("housing")
  },
  "real-estate-bureau": {
    title: { zh: "县房管局", en: "the real estate bureau" },
    includes: withFunction("real-estate")
  },
  "government-service-centre": {
    title: { zh: "县政务服务中心", en: "the government service centre" },
    includes: withFunction("procurement")
  },
  "public-service-agencies": {
    title: { zh: "公共服务部门", en: "agencies of public services" },
    includes: withFunction("education", "science", "health", "employment", "social-security")
  },
  "environment-bureau": {
    title: { zh: "县环保局", en: "the environment bureau" },
    includes: withFunction("environment")
  },
  "work-safety-bureau": {
    title: { zh: "县安监局", en: "the work safety bureau" },
    includes: withFunction("work-safety")
  },
  "food-and-drug-bureau": {
    title: { zh: "县药监局", en: "the food and drug bureau" },
    includes: withFunction("food-and-drug")
  },
  "industry-and-commerce": {
    title: { zh: "工商部门", en: "industry and commerce" },
    includes: withFunction("industry-and-commerce")
  },
  "quality-supervision": {
    title: { zh: "质监部门", en: "quality supervision" },
    includes: withFunction("quality-supervision")
  },
  "responsible-agencies": {
    title: { zh: "工程建设相关责任部门", en: "agencies responsible for engineering construction" },
    includes: withFunction("engineering")
  },
  "relevant-agencies": { title: { zh: "各相关部门", en: "the agencies concerned" }, includes: () => true }
}
