import type { Words } from "./words.ts"

const list = (names: readonly string[]) => names.join("、")

const kinds: Readonly<Record<string, string>> = { township: "乡镇", department: "部门", committee: "园区" }

/** What the command says in Chinese. */
export const zh: Words = {
  severity: { high: "严重", medium: "中等", low: "轻微", note: "提示" },
  level: { error: "错误", warning: "注意", note: "说明" },
  modality: {
    duty: "义务（应当做）",
    prohibition: "禁止（不得做）",
    approval: "须经审核",
    encouragement: "鼓励",
    heading: "标题",
    preamble: "序言",
    signature: "落款"
  },
  decidedBy: { records: "凭数据", filing: "凭报备", person: "由人评判" },
  comma: "、",
  semicolon: "；",
  colon: "：",
  quoted: (text) => `“${text}”`,
  issueRemedy: "。",
  bracketed: (text) => `（${text}）`,
  list,
  or: (names) => names.map((name) => `“${name}”`).join("或"),

  report: {
    title: "电子政务检查结果",
    notice: (title, number) => `《${title}》（${number}）`,
    asOf: (date, agencies, files) => `检查日期 ${date} · 单位 ${agencies} 个 · 文件 ${files} 个`,
    found: (breaches, perSeverity, notes) =>
      `发现问题 ${breaches} 处：${perSeverity.join("，")}${notes === 0 ? "" : `；另有提示 ${notes} 条`}`,
    nothingFound: (notes) => `没有发现问题${notes === 0 ? "" : `；有提示 ${notes} 条`}`,
    open: (unknown, pending) =>
      [
        ...(unknown === 0 ? [] : [`无法判断 ${unknown} 项，不等于没有问题`]),
        ...(pending === 0 ? [] : [`未到期或办理中 ${pending} 项`])
      ].join("；"),
    unread: (rows) => `有 ${rows} 行数据无法读取，没有参加检查，详见文末“输入文件的问题”`,
    agency: "单位",
    unknown: "无法判断",
    clean: (agencies) => `其余 ${agencies} 个单位没有发现问题`,
    counts: (perSeverity) => perSeverity.join(" · "),
    count: (severity, count) => `${severity} ${count}`,
    places: (count) => `${count} 处`,
    more: (count, options) => `另有 ${count} 处，用 ${options} 查看全部`,
    moreRows: (count) => `另有 ${count} 行`,
    remedy: "整改",
    remedyAlike: "（其余照此办理）",
    alsoConcerns: (names) => `同时涉及：${names}`,
    seeAlso: "参见",
    due: (date) => `期限：${date}`,
    assumption: "按假定的标准判断",
    notes: "提示（不属于问题）",
    unjudged: "无法判断的事项及原因",
    pending: "未到期或办理中的事项",
    input: "输入文件的问题",
    row: (rows) => `第${rows}行`,
    everyAgency: (count) => `全部 ${count} 个单位`,
    andOthers: (names, count) => `${names}等 ${count} 个单位`,
    rowsOf: (name, rows) => `${name}（${rows} 行）`,
    missingSet: (set) => `没有提供“${set}”`,
    missingFields: (set, fields) => `“${set}”没有填写${fields}`,
    missingRows: (set) => `“${set}”有的行无法读取`,
    concernsRules: (rules) => `影响：${rules}`,
    dueBy: (date) => `${date} 前（含当日）`,
    noDue: "办理中",
    problems: (errors, warnings) => `错误 ${errors} 处，注意 ${warnings} 处`,
    remarks: (normalised, others) =>
      `另有${[
        ...(normalised === 0 ? [] : [` ${normalised} 处写法不规范但含义明确，已按规范写法读取`]),
        ...(others === 0 ? [] : [` ${others} 条说明`])
      ].join("；另有")}（--verbose 列出）`,
    otherIssues: (count) => `另有 ${count} 处错误和注意与所查规则无关，不用 --rule 时列出`,
    moreProblems: (count) => `另有 ${count} 处，用 --verbose 列出`,
    wholeFile: "输入",
    rule: "规则",
    what: "问题",
    where: "位置"
  },

  explain: {
    provision: "条款",
    rule: "规则",
    title: "名称",
    verbatim: "原文",
    gloss: "英文大意",
    binds: "性质",
    addressees: "对象",
    deadline: "期限",
    inclusive: "（含当日）",
    county: "县级登记簿",
    checks: "检查内容",
    optional: "（提供了数据才检查）",
    faults: "可能发现的问题",
    parameters: "参数",
    records: "用到的数据",
    allFields: "整表",
    nobody: "无",
    noRule: "还没有规则判断这一条",
    notNormative: "这一段没有提出要求，不需要规则",
    rules: (count) => `规则 ${count} 条`,
    more: "用 zhengwu explain <条款或规则> 查看详情"
  },

  provisions: {
    rule: (title, decidedBy, records) => `${title}（${decidedBy}：${records}）`,
    decided: (decided, normative) => `提出要求的条款中有规则判断的：${decided}/${normative}`
  },

  deadline: {
    title: "期限",
    due: (date) => `最后一天：${date}`,
    weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
    heading: ["日期", "星期", "计入", "说明"],
    notCounted: "不计",
    regulation: (title, from) => `收到当日适用${title}，该版本自 ${from} 起施行。`,
    left: (asOf, workingDays) => `截至 ${asOf}，当日不计，还剩 ${workingDays} 个工作日。`,
    lastDay: (asOf) => `${asOf} 是期限的最后一天，当日办结仍为按期。`,
    overdue: (asOf, workingDays, calendarDays) =>
      `截至 ${asOf}，已逾期 ${workingDays} 个工作日（${calendarDays} 个自然日）。`
  },

  topics: {
    title: "信息公开事项覆盖情况",
    period: (since, asOf, agencies, files) => `期间 ${since} 至 ${asOf} · 单位 ${agencies} 个 · 文件 ${files} 个`,
    status: {
      covered: "已公开",
      uncovered: "未公开",
      unseen: "未见（有才公开）",
      unknown: "无法判断",
      extra: "额外公开"
    },
    owes: (topics, perStatus) => `应公开 ${topics} 项${perStatus.length === 0 ? "" : `：${perStatus.join("，")}`}`,
    count: (status, topics) => `${status} ${topics}`,
    items: (count, latest) => `${count} 条，最近 ${latest}`,
    jointly: "与其他单位共同负责",
    byOthers: "由共同负责的其他单位公开",
    notOwed: "不是其责任事项",
    owesNothing: (agencies) => `其余 ${agencies} 个单位没有应公开的事项，也没有公开这些事项的信息`,
    unread: (rows) => `有 ${rows} 行数据无法读取，没有计入；用 zhengwu check 查看是哪些行`,
    heading: ["单位", "公开事项", "条款", "责任", "情况", "条数", "最近公开"],
    duty: { alone: "单独负责", jointly: "共同负责", no: "无" }
  },

  progress: { reading: "读取文件", judging: "逐条判断", writing: "生成结果" },

  template: { written: (path, sets) => `已生成 ${path}：${sets} 张表，每张表有表头、填写说明和一行示例` },

  help: {
    commandMark: "<命令>",
    flagsMark: "[选项]",
    usage: "用法",
    commands: "命令",
    arguments: "参数",
    flags: "选项",
    globalFlags: "通用选项",
    examples: "示例",
    exitCodes: "退出码",
    exits: [
      ["0", "没有达到 --fail-on 的问题"],
      ["1", "有达到或超过 --fail-on 的问题"],
      ["2", "参数有误，或输入无法读取"]
    ],
    required: "必填",
    help: "显示帮助",
    version: "显示版本",
    completions: "输出命令补全脚本",
    lang: "输出语言：zh（默认，通知的语言）或 en",
    root: "按县电子政务通知检查各单位的数据",
    check: "检查一个县的文件",
    checkAbout:
      "读取一个县的文件（文件夹、XLSX、CSV、JSON、NDJSON），按通知逐条检查，列出每处问题的条款原文、所在的行和整改办法。",
    rules: "列出全部规则",
    rulesAbout: "列出通知的全部规则：名称、内容和所依据的条款。",
    rulesCoverage: "改为按条款列出：每个提出要求的条款有哪些规则、读取哪些数据、凭什么判断",
    deadline: "逐日解释一个期限",
    deadlineAbout:
      "计算收到依申请公开的申请后最迟哪一天答复：按收到当日施行的条例版本（2014年为15个工作日，2019年5月15日起为20个），逐日说明哪些天计入、哪些天不计及其原因。",
    received: "收到日期，如 2014-09-22",
    days: "按这么多个工作日计算，不按条例的答复期限",
    deadlineAsOf: "说明截至这一天还剩几个工作日，或已逾期多少",
    coverage: "列出各单位的信息公开事项覆盖情况",
    coverageAbout:
      "读取一个县的文件，列出每个单位应公开哪些事项，期间内已公开、未公开，还是因为没有提供数据而无法判断。",
    coverageAsOf: "期间的最后一天，如 2014-08-01；默认为北京时间今天",
    explain: "解释一个条款或一条规则",
    explainAbout: "显示条款原文和英文大意，以及每条规则检查什么、可能发现什么问题、用到哪些参数和数据。",
    template: "生成填报模板",
    templateAbout: "生成空白的填报工作簿：每种数据一张表，有表头、下拉选项、填写说明和一行示例。",
    paths: "文件夹或文件，可以有多个",
    asOf: "检查日期，如 2014-08-01；默认为北京时间今天",
    agency: "只看一个单位（代码或名称），可以重复",
    rule: "只看一条规则，不限显示条数，可以重复",
    format: "输出格式",
    failOn: "出现哪一级问题时退出码为 1；默认 low，即任何问题，提示除外",
    verbose: "列出全部条目，包括已自动规范的写法",
    subject: "条款号（如 1.2.address）或规则名（如 ip.allocated）",
    templatePath: "要生成的 .xlsx 文件",
    force: "文件已存在时覆盖",
    exampleCheck: "检查一个文件夹",
    exampleMachine: "供程序读取的 JSON",
    exampleAgency: "只看一个单位的一条规则",
    exampleExplain: "解释一个条款",
    exampleDeadline: "2014-09-22 收到的申请，到 10 月 10 日还剩几天",
    exampleDays: "任意天数的工作日期限",
    exampleCoverage: "生成可以贴进文档的表格",
    exampleTemplate: "生成填报模板",
    assess: "按考核方案给各单位记分",
    assessAbout:
      "读取一个县的文件，按考核方案给每个单位记分：缺数据处给出最低分和最高分，按单位类型排名，说明怎样得分最快；并可写出网页、工作簿等报告。",
    assessFormat: "输出格式；默认按 --out 的扩展名，没有则为 text",
    schemeFile: "考核方案（.xlsx、.yaml、.json）；默认用自带的示例方案",
    waivers: "豁免清单（.yaml、.json）",
    bonus: "加分清单（.yaml、.json）",
    before: "以前的考核结果（--format json 写出的文件），用于比较",
    out: "写入文件，已有的会被覆盖",
    compare: "比较两次考核",
    compareAbout:
      "比较两次考核：新增、已整改和仍存在的问题，各单位各指标的得分变化及其原因。每一边可以是 --format json 写出的考核结果，也可以是一个县的文件夹。",
    compareBefore: "以前的考核结果（.json）或文件夹",
    compareAfter: "后来的考核结果（.json）或文件夹",
    scheme: "检查或生成考核方案",
    schemeAbout: "检查一份考核方案，或生成一份可以修改的示例方案。",
    schemeCheck: "检查考核方案",
    schemeCheckAbout: "检查一份考核方案，列出全部错误及其位置。",
    schemePath: "考核方案文件（.xlsx、.yaml、.json）",
    schemeInit: "生成示例考核方案",
    schemeInitAbout: "按扩展名生成一份示例考核方案，供县里修改。权重和方法都是假定，不是通知的内容。",
    schemeInitPath: "要生成的文件（.xlsx、.yaml、.json）",
    topology: "画出单位的网络拓扑图",
    topologyAbout: "根据报送的设备、线路、终端和互联网接入画出一个单位的网络拓扑图（SVG），标出问题所在。",
    topologyAgency: "单位（代码或名称）",
    topologyOut: "写入 .svg 文件，已有的会被覆盖；默认输出到终端",
    exampleAssess: "给一个县记分，并写出网页报告",
    exampleScheme: "用县里自己的方案",
    exampleWorkbook: "只写发给一个单位的工作簿",
    assessAgency: "工作簿只写这一个单位（代码或名称），用于发给该单位",
    exampleCompare: "比较两个月的考核",
    exampleTopology: "画一个单位的拓扑图"
  },

  assess: {
    title: "电子政务考核记分卡",
    scheme: (title, version) => `考核方案：${title}（版本 ${version}）`,
    kind: (kind, count) => `${kinds[kind] ?? kind}（${count} 个，按最低分从高到低）`,
    tied: (place) => `=${place}`,
    moved: (marks, added, fixed) => `（比上次 ${marks}；新增问题 ${added} 个，整改 ${fixed} 个）`,
    vetoed: (title) => `单项否决：${title}`,
    bonus: (marks) => `含加分 ${marks}`,
    withoutWaivers: (marks) => `不计豁免为 ${marks}`,
    supply: (sets, indicator, marks) => `补报或改正${sets}：“${indicator}”最多可得 ${marks} 分`,
    supplyAndRemedy: (sets, findings, indicator, marks) =>
      `补报或改正${sets}，并整改 ${findings} 个问题：“${indicator}”最多可得 ${marks} 分`,
    remedy: (findings, indicator, marks) => `整改 ${findings} 个问题：“${indicator}”可得 ${marks} 分`,
    unread: (rows) => `有 ${rows} 行数据无法读取，相关指标只能给出最低分和最高分；用 zhengwu check 查看是哪些行`,
    unmarked: (names) => `没有可考核内容的单位：${names}`,
    idle: (waiver, agency, reason) =>
      ({
        "not-yet": `豁免“${waiver}”（${agency}）尚未生效`,
        expired: `豁免“${waiver}”（${agency}）已经过期`,
        "nothing-to-excuse": `豁免“${waiver}”（${agency}）没有可豁免的问题，可以撤销`
      })[reason],
    written: (path) => `已写入 ${path}`
  },

  scheme: {
    sound: (title, version, indicators, total) =>
      `考核方案“${title}”（版本 ${version}）没有错误：末级指标 ${indicators} 个，总分 ${total}`,
    written: (path) => `已生成 ${path}。权重、方法和等次都是假定，请改成县里的规定，再用 zhengwu scheme check 检查`
  },

  compare: {
    title: "两次考核比较",
    sides: (before, after, sameScheme) =>
      sameScheme ? `${before} 与 ${after}，同一考核方案` : `${before} 与 ${after}，考核方案不同`,
    found: (added, fixed, lasting) => `新增问题 ${added} 个，已整改 ${fixed} 个，仍存在 ${lasting} 个`,
    nothing: "没有变化",
    marks: (before, after, difference) => `${before} → ${after}，${difference}`,
    none: "未考核",
    bonus: (before, after) => `加分由 ${before} 变为 ${after}`,
    vetoes: (struck, lifted) => `新增单项否决 ${struck} 项，解除 ${lifted} 项`,
    new: "新增",
    fixed: "整改",
    status: {
      met: "达到要求",
      breached: "有问题",
      pending: "未到期限",
      unknown: "无法判定",
      "not-applicable": "不适用"
    },
    because: {
      findings: (added, fixed) => `新增问题 ${added} 个，整改 ${fixed} 个`,
      waivers: (waived, noLonger) => `新豁免问题 ${waived} 个，不再豁免 ${noLonger} 个`,
      status: (rule, before, after) => `规则 ${rule} 由“${before}”变为“${after}”`,
      checked: (rule, before, after) => `规则 ${rule} 检查的事项由 ${before} 项变为 ${after} 项`,
      weight: (before, after) => `分值由 ${before} 变为 ${after}`,
      method: "方案的计分方法或规则不同",
      added: "只有后来的方案有此指标",
      removed: "只有以前的方案有此指标"
    }
  },

  error: {
    label: "错误",
    unknownFlag: (flag) => `没有选项 ${flag}`,
    unknownCommand: (name) => `没有命令“${name}”`,
    missingFlag: (flag) => `缺少选项 ${flag}`,
    missingArgument: (name) => `缺少参数 <${name}>`,
    unexpected: (values) => `多余的参数：${values}`,
    invalid: (flag, value) => `${flag} 的值“${value}”无效`,
    noValue: (flag) => `${flag} 缺少值`,
    choices: (values) => `可用的值：${values}`,
    didYouMean: (names) => `是否指 ${names}？`,
    seeHelp: (command) => `用 ${command} --help 查看用法`,
    internal: (message) => `程序内部错误，请报告给维护者：${message}（设置 ZHENGWU_DEBUG=1 可显示详情）`
  }
}
