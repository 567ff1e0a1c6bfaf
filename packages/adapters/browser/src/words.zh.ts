import type { Words } from "./words.ts"

/** What the elements say in Chinese. */
export const zh: Words = {
  severity: { high: "严重", medium: "中等", low: "轻微", note: "提示" },
  status: { met: "符合", breached: "违反", pending: "未到期", unknown: "无法判定", "not-applicable": "不适用" },
  level: { error: "错误", warning: "警告", note: "提示" },
  format: { csv: "CSV 表格", json: "JSON" },
  list: (names) => names.join("、"),
  or: (names) => names.join("或"),
  drop: {
    title: "把本单位的文件拖到这里",
    kinds: "支持 Excel（.xlsx）、CSV、JSON、NDJSON，可一次拖入多个文件或整个文件夹",
    files: "选择文件",
    folder: "选择文件夹",
    privacy: "文件只在这台电脑上检查，不上传、不保存，断网也能使用。",
    asOf: "检查截止日",
    asOfAbout: "按这一天判断是否逾期",
    nothing: "没有可以读取的文件，请提供 .xlsx、.csv、.json 或 .ndjson 文件。"
  },
  progress: {
    label: "检查进度",
    reading: (done, files) => `正在读取第 ${done} 个文件，共 ${files} 个`,
    judging: "正在逐条对照通知",
    arranging: "正在整理结果",
    cancel: "取消",
    cancelled: "已取消，没有留下任何数据。"
  },
  failure: {
    title: "没有检查成",
    noAgency: "读取的文件中没有单位",
    noAgencyRemedy: "请同时提供“单位名录”：可以在下载的模板中填写，也可以向县电子政务办公室索取。",
    nothingRead: "文件无法读取",
    internal: "程序内部出错，检查已停止",
    internalRemedy: "请把文件另存后重试；仍然出错的，请报告给页面的发布单位。"
  },
  report: {
    basis: (notice, number) => `依据：${notice}（${number}）`,
    asOf: (date, agencies, files, records) =>
      `截至 ${date}，${agencies} 个单位，${files} 个文件，${records.toLocaleString("zh-CN")} 条记录`,
    verdict: (breaches) => (breaches === 0 ? "没有发现问题" : `发现 ${breaches.toLocaleString("zh-CN")} 个问题`),
    open: (unknown) => `另有 ${unknown.toLocaleString("zh-CN")} 项因缺少数据无法判定，不等于符合`,
    unread: (rows) => `有 ${rows.toLocaleString("zh-CN")} 行无法读取、未检查，见“文件问题”`,
    sections: "结果各部分",
    overview: "概况",
    findings: "问题",
    unjudged: "未判定",
    input: "文件问题",
    topology: "拓扑图",
    agency: "单位",
    allAgencies: "全部单位",
    rule: "规则",
    allRules: "全部规则",
    severityFilter: "程度",
    allSeverities: "全部程度",
    search: "搜索",
    searchHint: "名称、地址、文件……",
    clear: "清除筛选",
    matches: (shown, all) =>
      shown === all
        ? `共 ${all.toLocaleString("zh-CN")} 项`
        : `筛选出 ${shown.toLocaleString("zh-CN")} 项，共 ${all.toLocaleString("zh-CN")} 项`,
    noMatch: "没有符合筛选条件的问题。",
    noFinding: "没有发现问题。",
    provision: (id) => `通知第 ${id} 条`,
    remedy: "整改",
    places: "出处",
    due: (date) => `期限：${date}（含当日）`,
    morePlaces: (number) => `另有 ${number.toLocaleString("zh-CN")} 处`,
    sheet: (name) => `工作表“${name}”`,
    row: (row) => `第 ${row} 行`,
    cell: (cells) => `单元格 ${cells}`,
    pages: "问题分页",
    previous: "上一页",
    next: "下一页",
    page: (page, of) => `第 ${page} 页，共 ${of} 页`,
    exports: "导出",
    exportFailed: "导出失败，请重试。",
    print: "打印",
    printed: (shown, all) => `打印了前 ${shown} 项，共 ${all} 项；其余请导出工作簿。`,
    byAgency: "各单位情况"
  },
  unjudged: {
    about: "以下要求因缺少数据没有判定。没有判定不等于符合，也不等于违反。",
    none: "所有要求都已判定。",
    set: (set) => `没有提供“${set}”`,
    fields: (set, fields) => `“${set}”没有填写：${fields}`,
    rows: (set) => `“${set}”有无法读取的行`,
    agencies: (number) => `涉及 ${number} 个单位`,
    rules: (number) => `影响 ${number} 条规则`,
    pendingTitle: "未到期或正在办理",
    dueBy: (date) => `${date} 前（含当日）`,
    noDue: "正在办理"
  },
  input: {
    about: "读取文件时发现的问题。有错误的行没有参加检查。",
    none: "文件全部正常读取。",
    whole: "全部文件"
  },
  topology: {
    about: "按网络设备、线路和终端登记表绘制，可以打印后报送登记。",
    choose: "请先选择一个单位。",
    none: "该单位没有提供网络设备、线路或终端登记表，无法绘制。",
    picture: (agency) => `${agency}网络拓扑图`,
    zoomIn: "放大",
    zoomOut: "缩小",
    fit: "适合宽度",
    svg: "下载 SVG",
    png: "下载 PNG",
    text: "文字说明",
    region: "拓扑图，可以滚动"
  }
}
