import type { Words } from "./words.ts"

/** What the elements say in Chinese. */
export const zh: Words = {
  severity: { high: "严重", medium: "中等", low: "轻微", note: "提示" },
  status: { met: "符合", breached: "违反", pending: "未到期", unknown: "无法判定", "not-applicable": "不适用" },
  level: { error: "错误", warning: "警告", note: "提示" },
  format: { xlsx: "Excel 工作簿", csv: "CSV 表格", sarif: "SARIF", json: "JSON" },
  number: (number) => number.toLocaleString("zh-CN"),
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
    section: {
      overview: "概况",
      scorecard: "评分",
      findings: "问题",
      unjudged: "未判定",
      input: "文件问题",
      topology: "拓扑图"
    },
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
    exporting: "正在导出……",
    exported: (file) => `已导出 ${file}`,
    exportFailed: "导出失败，请重试。",
    noWorkbook: "工作簿按考核方案评分，而方案不适用于检查截止日，没有导出。请改用方案适用期内的截止日，或者导出 CSV。",
    print: "打印",
    printed: (shown, all) => `打印了前 ${shown} 项，共 ${all} 项；其余请导出工作簿。`,
    byAgency: "各单位情况"
  },
  scorecard: {
    marking: "正在评分……",
    failed: "评分失败，请重新检查。",
    scheme: (title, version) => `考核方案：${title}（版本 ${version}）`,
    assumed: "本方案是假定的，不是县里的考核办法，得分只供参考。",
    bounds:
      "数据不全时，得分写成“下限–上限”：无法判定的要求，按方案允许的最差情形计算得下限，全部符合得上限。名次按下限排列。",
    notApplying: (scheme, from, until) =>
      from !== undefined && until !== undefined
        ? `考核方案“${scheme}”适用于 ${from} 至 ${until}，不含检查截止日，所以没有评分。请把截止日改到这段时间内。`
        : from !== undefined
          ? `考核方案“${scheme}”自 ${from} 起适用，晚于检查截止日，所以没有评分。请改用该日或以后的截止日。`
          : `考核方案“${scheme}”适用到 ${until ?? ""} 为止，早于检查截止日，所以没有评分。请改用该日或以前的截止日。`,
    notMarked: "没有给这个单位评分：考核方案不适用于它，或者没有可以评分的数据。",
    kinds: { township: "乡镇", department: "县政府部门", committee: "工业园区管委会" },
    kind: (kind, agencies) => `${kind}（${agencies} 个）`,
    noPlaces: "同类单位没有全部提供数据，所以不排名次。",
    place: "名次",
    tied: (place) => `${place}（并列）`,
    agency: "单位",
    mark: "得分",
    grade: "等次",
    vetoes: "单项否决",
    marksOf: (agency) => `${agency}得分明细`,
    outOf: (mark, total) => `${mark} 分（满分 ${total}）`,
    unsettled: (mark) => `${mark}，数据不全`,
    graded: (grades) => (grades.length === 1 ? `等次：${grades.join("")}` : `等次未定：${grades.join("至")}`),
    placed: (place, of, tied) =>
      tied > 1 ? `同类 ${of} 个单位中第 ${place} 名，${tied} 个并列` : `同类 ${of} 个单位中第 ${place} 名`,
    struck: (vetoes) => `单项否决：${vetoes}`,
    method: {
      proportional: "按比例",
      "all-or-nothing": "全有或全无",
      threshold: "按达标线",
      deduct: "按问题扣分",
      judgement: "由人评判"
    },
    notApplicable: "不适用",
    lost: "失分原因",
    winsAlone: (marks) => `整改后可得 ${marks} 分`,
    winsTogether: "须与其他问题一起整改才能得分",
    moreLost: (findings) => `另有 ${findings.toLocaleString("zh-CN")} 个失分问题`,
    wayUp: "怎样提分",
    wayUpAbout: "按先后顺序；每一步写明在前面各步完成之后，下限还能提高多少。",
    supply: (sets) => `补报${sets.map((set) => `“${set}”`).join("、")}。`,
    remedy: (rules, findings) =>
      `整改${rules.map((rule) => `“${rule}”`).join("、")}的 ${findings.toLocaleString("zh-CN")} 个问题。`,
    wins: (indicator, marks) => `“${indicator}”可得 ${marks} 分`,
    otherSteps: (steps, marks) => `其余 ${steps} 步共可得 ${marks} 分。`
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
