import type { Provision } from "../../kernel/provision.ts"

/** The text of 远政办发〔2014〕43号 in pieces that tile it, verbatim, each with an English gloss. */
export const provisions: readonly Provision[] = [
  {
    id: "0.title",
    modality: "heading",
    addressees: [],
    text: {
      zh: "远安县关于加强2014年电子政务重点工作的通知\n县人民政府办公室关于加强2014年电子政务重点工作的通知远政办发〔2014〕43 号 　　各乡镇人民政府，县政府各部门，远安工业园区管委会：\n",
      en: "Title of the notice and its document number, Yuan Zheng Ban Fa [2014] No. 43; addressed to township governments, county departments and the Yuan'an industrial park committee."
    }
  },
  {
    id: "0.basis",
    modality: "preamble",
    addressees: ["every-agency"],
    text: {
      zh: "为贯彻落实《2014年政府信息公开工作要点》（国办发〔2014〕12号）、《省人民政府办公厅关于做好2014年全省政府信息公开工作的通知》（鄂政办发〔2014〕30号）、《宜昌市2014年电子政务工作要点》（宜办发〔2014〕9号）和《2014年宜昌市电子政务及政府信息公开考核细则》具体要求，进一步夯实电子政务基础，深化办公应用，加强政府信息公开和门户网站建设，全面提升政务信息化技术支撑和数据应用服务水平，现将2014年电子政务重点工作通知如下：   ",
      en: "Legal basis: four higher documents (Guo Ban Fa [2014] 12, E Zheng Ban Fa [2014] 30, Yi Ban Fa [2014] 9, and Yichang's 2014 assessment rules) and the purpose of the notice."
    }
  },
  {
    id: "1",
    modality: "heading",
    addressees: [],
    text: { zh: "一、规范电子政务专网管理   ", en: "I. Regulate the management of the e-government private network." }
  },
  {
    id: "1.1.topology",
    modality: "duty",
    addressees: ["every-agency"],
    deadline: "2014-07-31",
    text: {
      zh: "一是加强电子政务专网管理。各部门以接入点交换机为起点，理清单位内部网络拓扑结构及功能划分，对网络设备、线路、终端做好标识，并绘制网络拓扑图，于2014年7月底前上报县电子政务办公室登记。",
      en: "Starting at the access switch, sort out the unit's internal topology and functional zones; label network devices, lines and terminals; draw a topology diagram and file it with the county e-government office by the end of July 2014."
    }
  },
  {
    id: "1.1.egress",
    modality: "prohibition",
    addressees: ["every-agency"],
    text: {
      zh: "各电子政务专网接入单位统一使用电子政务外网互联网出口，不得私自接入互联网。",
      en: "All connected units use the e-government extranet's unified internet egress and must not connect to the internet privately."
    }
  },
  {
    id: "1.2.address",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "二是规范终端用户管理。各部门严格按照全县统一分配的终端IP地址，按照“一人、一机、一IP”的要求，做好终端登记和报备工作。",
      en: "Keep strictly to the terminal IP addresses allocated county-wide; one person, one machine, one IP; register and report every terminal."
    }
  },
  {
    id: "1.2.router",
    modality: "approval",
    addressees: ["every-agency"],
    text: {
      zh: "不得使用路由器转换IP地址，因工作需要需使用路由器的，报县电子政务办公室审核并登记备案。 ",
      en: "Routers must not translate IP addresses; a router needed for work is reviewed and put on file by the county e-government office."
    }
  },
  {
    id: "1.3.antivirus",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "三是加强防病毒体系建设。各部门认真组织江民杀毒软件的安装，并利用江民杀毒软件中“资产登记”功能做好终端资产登记，进一步保障网络安全。",
      en: "Install Jiangmin antivirus and register every terminal as an asset with its asset-registration function."
    }
  },
  {
    id: "1.4.secrecy",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "四是要切实增强网络与信息安全意识，严格执行信息保密审查制度，加强网络安全管理，确保网络与信息安全。   ",
      en: "Raise security awareness, carry out the secrecy review system strictly, manage network security, ensure network and information security."
    }
  },
  {
    id: "2",
    modality: "heading",
    addressees: [],
    text: { zh: "二、深入推进政府信息公开", en: "II. Advance the disclosure of government information." }
  },
  {
    id: "2.0.regulation",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "各乡镇、县政府各部门要进一步优化信息公开指南和目录，严格按照《中华人民共和国信息公开条例》规定，及时、准确公开各类政府信息。",
      en: "Improve the disclosure guide and catalogue; disclose every kind of government information in time and accurately under the Regulation on Government Information Disclosure."
    }
  },
  {
    id: "2.1.proactive",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "一是加强主动公开。凡属于涉及公共利益、公众权益、社会关切及需要社会广泛知晓的，都依法、全面、准确、及时地做好公开。",
      en: "Proactive disclosure: whatever touches the public interest, public rights, social concern or needs to be widely known is disclosed lawfully, fully, accurately and in time."
    }
  },
  {
    id: "2.1.guidance",
    modality: "encouragement",
    addressees: ["every-agency"],
    text: {
      zh: "各部门要进一步转变工作方法，加强主动公开力度，正面引导发布涉及面广、社会关注度高的信息，传播权威准确的政务信息。",
      en: "Put more effort into proactive disclosure; publish information of wide reach and high public attention; spread authoritative, accurate information."
    }
  },
  {
    id: "2.1.catalogue",
    modality: "duty",
    addressees: ["every-agency"],
    deadline: "2014-07-31",
    text: {
      zh: "各部门根据实际情况，优化、完善现有公开目录，于7月底前将目录上报县电子政务办公室。",
      en: "Improve the existing disclosure catalogue and file it with the county e-government office by the end of July."
    }
  },
  {
    id: "2.2.powers",
    modality: "duty",
    addressees: ["agencies-with-administrative-powers"],
    text: {
      zh: "二是推进行政权力公开。各行政职能部门要按照2013年行政权力和政务服务事项清理情况，通过政府信息公开系统公开行政权力和政务服务事项，实现信息共享，方便群众办事，接收社会监督。",
      en: "Disclose administrative powers and service items, per the 2013 clean-up list, through the disclosure system."
    }
  },
  {
    id: "2.3.fiscal",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "三是继续推进财政资金信息公开。各部门要及时公开财政预决算信息、部门预算信息、专项资金信息及其他应公开的财政信息。",
      en: "Disclose budgets and final accounts, departmental budgets, special funds and other fiscal information in time."
    }
  },
  {
    id: "2.3.fiscal-rules",
    modality: "duty",
    addressees: ["finance-bureau"],
    text: {
      zh: "县财政局负责制定公开方式、公开范围和公开内容，抓好落实。",
      en: "The county finance bureau sets the manner, scope and content of fiscal disclosure and sees to it."
    }
  },
  {
    id: "2.4.land",
    modality: "duty",
    addressees: ["land-and-resources-bureau", "relocation-office"],
    text: {
      zh: "四是加强公共资源配置信息公开。县国土资源局、县搬迁办要加大征地、土地出让、国有土地房屋征收与补偿信息公开力度。及时主动公开征地补偿标准、征收补偿方案和资助奖励政策、建设用地审批情况、土地出让信息和基准低价信息等；",
      en: "Land and relocation: disclose land requisition, land granting, expropriation and compensation of houses on state-owned land; in particular compensation standards, expropriation and compensation schemes, aid and reward policies, approvals of construction land, land granting information and benchmark land prices."
    }
  },
  {
    id: "2.4.housing",
    modality: "duty",
    addressees: ["housing-and-construction-bureau", "real-estate-bureau"],
    text: {
      zh: "县住建局、县房管局要大力推进保障性住房信息公开，及时公开保障性住房分配程序、分配房源、分配过程、分配结果等信息；",
      en: "Affordable housing: disclose allocation procedure, homes allocated, allocation process and allocation result in time."
    }
  },
  {
    id: "2.4.procurement",
    modality: "duty",
    addressees: ["government-service-centre"],
    text: {
      zh: "县政务服务中心加强政府采购、招投标信息公开，及时公开相关信息。",
      en: "Government procurement and tendering: disclose in time."
    }
  },
  {
    id: "2.5.services",
    modality: "duty",
    addressees: ["public-service-agencies"],
    text: {
      zh: "五是加强公共服务信息公开。建立健全公共服务信息公开机制，加强教育机构、科技管理和项目经费、医疗卫生价格及收费、就业规划及政策和社会保障等信息公开工作。",
      en: "Public services: set up a disclosure mechanism; education institutions, science and technology management and project funds, medical prices and charges, employment plans and policies, social security."
    }
  },
  {
    id: "2.6.environment",
    modality: "duty",
    addressees: ["environment-bureau"],
    text: {
      zh: "六是推动公共监管信息公开。县环保局要做好环境保护信息公开工作，公开公布环境质量预报、预警信息和环境污染监测信息，主动公开建设项目环境影响报告书、评价验收批复文件和环保措施承诺文件等。",
      en: "Environment: quality forecasts, warnings and pollution monitoring; environmental impact reports of construction projects, acceptance approvals and commitments of protective measures."
    }
  },
  {
    id: "2.6.safety",
    modality: "duty",
    addressees: ["work-safety-bureau"],
    text: {
      zh: "县安监局要做好安全生产事故信息公开工作，定期发布安全生产形势分析报告和工作措施，按规定及时、准确发布安全生产事故信息及应急、救援、风险预警等信息，及时公布各类安全生产违法行为、典型案例处理情况等信息。",
      en: "Work safety: accident information; periodic situation analyses and measures; emergency, rescue and risk warnings; violations and typical cases."
    }
  },
  {
    id: "2.6.food-drug",
    modality: "duty",
    addressees: ["food-and-drug-bureau"],
    text: {
      zh: "县药监局要做好食品药品安全信息的公开，及时公开监管法制建设信息及各类专项整治信息。",
      en: "Food and drug safety: regulation and rule-making, special campaigns."
    }
  },
  {
    id: "2.6.credit",
    modality: "duty",
    addressees: ["industry-and-commerce", "quality-supervision", "food-and-drug-bureau"],
    text: {
      zh: "工商、质监、药监等部门要加强信用信息公开力度，公开诚信企业及个人记录、失信企业及个人记录、黑名单等信用信息。",
      en: "Credit information: honest and dishonest enterprises and persons, blacklists."
    }
  },
  {
    id: "2.7.engineering",
    modality: "duty",
    addressees: ["responsible-agencies"],
    text: {
      zh: "七是加强工程建设领域信息公开。相关责任部门要严格按照省市相关要求做好分类发布、及时公开。",
      en: "Engineering construction: publish by category and in time under provincial and municipal requirements."
    }
  },
  {
    id: "2.8.village",
    modality: "duty",
    addressees: ["townships"],
    text: {
      zh: "八是加快网上村级政务信息公开进程。各乡镇要认真整理本辖区内村级政务信息公开的特点，拟定统一公开目录，突出本地特色，及时、准确公开村务信息。",
      en: "Village affairs online: townships draw up a unified catalogue with local features and publish village affairs in time and accurately."
    }
  },
  {
    id: "2.9.request",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "九是做好依申请公开，依法依规满足人民群众的特殊信息需求。",
      en: "Disclosure on request: meet the public's special information needs lawfully."
    }
  },
  {
    id: "2.9.convert",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "要做好解疑释惑工作，对于经审核认定可以让社会广泛知晓的政府信息，在答复申请人的同时，要通过主动公开渠道予以公开，减少对同一政府信息的重复申请。  ",
      en: "Where a reply is found fit to be widely known, disclose it proactively as well, so that the same information is not requested again and again."
    }
  },
  {
    id: "3",
    modality: "heading",
    addressees: [],
    text: { zh: "三、加强门户网站建设  ", en: "III. Strengthen the portal websites." }
  },
  {
    id: "3.0.purpose",
    modality: "encouragement",
    addressees: ["every-agency"],
    text: {
      zh: "各部门要进一步明确认识政府网站的功能定位，把握新形势下政府网站发展的新要求新特点，加快推进服务型、智能型网站建设。",
      en: "Understand the role of government websites; move to service-oriented, intelligent sites."
    }
  },
  {
    id: "3.1.clarity",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "一是要全面打造简洁、清晰、智能化的政府网站，优化页面栏目结构，突出真正用户需要的信息，多维度整合资源。",
      en: "Concise, clear, intelligent site: improve pages and column structure, put forward what users need, integrate resources."
    }
  },
  {
    id: "3.2.assurance",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "二是加强网站内容保障工作。各部门要按照网站栏目设置，严格落实信息发布审核制度，及时更新、维护栏目信息，并按照《中国·远安政府门户网站内容保障分配表》（远办文〔2013〕16号附件1），切实加强远安网内容保障。",
      en: "Content assurance: publish-review system; update and maintain columns in time; deliver the content assigned by the content assurance table (Yuan Ban Wen [2013] 16, annex 1)."
    }
  },
  {
    id: "3.3.control",
    modality: "approval",
    addressees: ["every-agency"],
    text: {
      zh: "三是要加强网站维护与管理，各部门网站由县政府办公室统一管理，各部门不得随意停止使用或私自搭建网站平台，不得随意更改网站栏目设置，因工作需要，需增删和修改网站栏目设置、改版和新建网站的，报县电子政务办公室审批登记。",
      en: "Sites are managed by the county government office: no agency stops a site or builds its own, or changes columns at will; adding, deleting or changing columns, a redesign or a new site is approved and registered by the county e-government office."
    }
  },
  {
    id: "3.4.services",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "四是各部门要认真厘清本部门办事服务事项，逐步将服务事项“搬到网上”。",
      en: "Sort out the agency's service items and move them online step by step."
    }
  },
  {
    id: "3.5.themes",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "五是整合教育领域等十二大主题服务与政府信息公开，着力构建新型“面、线、点”网站服务体系，围绕政府职能主体，贯穿整个服务流程，加强县、乡镇、村（社区）三级联动和部门间统一协作服务，加大涉及面广、业务量大、逻辑复杂的服务事项整合力度。",
      en: "Integrate the twelve theme services with disclosure; county, township and village act together; departments co-operate; integrate services of wide reach, high volume and complex logic."
    }
  },
  {
    id: "3.6.channels",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "六是利用新技术提升用户友好度及多终端展示服务，做好政府网站和其他信息化平台的融合，包括主流媒体网站、公共搜索平台、微博微信、社交网络平台等，扩大用户规模。",
      en: "Multi-device display; integration with mainstream media sites, public search, weibo and wechat, social platforms; a larger audience."
    }
  },
  {
    id: "3.7.interaction",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "七是畅通互动服务渠道，及时办理互动交流群众来信来访办件，加强网上意见征集，提高公众参与度。　",
      en: "Interaction: handle letters and requests in time; collect opinions online; raise participation."
    }
  },
  {
    id: "4",
    modality: "heading",
    addressees: [],
    text: { zh: "四、深化网上办公应用  ", en: "IV. Deepen online office work." }
  },
  {
    id: "4.0.basis",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "各部门要进一步贯彻落实《县委办公室县政府办公室关于加强电子政务与政府信息公开工作的通知》（远办文〔2013〕16号）文件要求，切实做好网上办公各项工作。",
      en: "Carry out Yuan Ban Wen [2013] 16."
    }
  },
  {
    id: "4.1.process",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "一是要进一步健全网上办公机制，完善网上办公流程，提高网上办公应用的深度和广度。",
      en: "Complete the online office mechanism and processes; raise depth and breadth of use."
    }
  },
  {
    id: "4.2.portal",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "二是加强公务员办公门户系统人员信息、角色权限、电子公章的维护管理。",
      en: "Maintain personnel information, roles and permissions, and electronic seals in the civil servants' portal."
    }
  },
  {
    id: "4.3.applications",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "三是要加大档案系统、值班管理系统、建议提案及督促检查系统、邮件系统等应用的推广力度。",
      en: "Wider use of the archive, duty-roster, proposals-and-supervision and mail systems."
    }
  },
  {
    id: "4.4.villages",
    modality: "duty",
    addressees: ["townships"],
    text: {
      zh: "四是各乡镇要加强村级电子政务网上办公应用的推广工作，实现电子政务网上办公全覆盖。",
      en: "Townships extend online office work to villages: full coverage."
    }
  },
  {
    id: "4.5.mail",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "五是各部门积极组织申报公务员办公平台电子邮箱，带有公文性质的电子文档一律通过邮件系统流转。",
      en: "Apply for mailboxes of the office platform; electronic documents of official nature all travel through the mail system."
    }
  },
  {
    id: "4.5.accounts",
    modality: "duty",
    addressees: ["every-agency"],
    deadline: "2014-07-31",
    text: {
      zh: "各部门于7月底前将用户账号基本信息上报电子政务办公室，统一设置办公邮箱，邮箱账号占比不低于平台用户60%。\n",
      en: "File basic user account information by the end of July; mailboxes are set up centrally; mailbox accounts are at least 60% of platform users."
    }
  },
  {
    id: "5",
    modality: "heading",
    addressees: [],
    text: { zh: "五、推广业务系统应用  ", en: "V. Spread business systems." }
  },
  {
    id: "5.0.systems",
    modality: "duty",
    addressees: ["relevant-agencies"],
    text: {
      zh: "各相关部门要加强与县电子政务办公室沟通协调，积极推进行政审批、网格化城镇系统、网格化农村系统、社会矛盾化解等系统的建设，加快推广应用步伐。  ",
      en: "Build and spread the administrative approval, urban grid, rural grid and social dispute resolution systems."
    }
  },
  {
    id: "6",
    modality: "heading",
    addressees: [],
    text: { zh: "六、完善电子政务体制机制  ", en: "VI. Institutions and mechanisms." }
  },
  {
    id: "6.0.system",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "各部门要进一步完善电子政务工作机制，加强制度体系建设，加快推进电子政务工作。",
      en: "Improve working mechanisms and institutions."
    }
  },
  {
    id: "6.1.leadership",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "一是要加强领导，落实专人推进电子政务工作，对照《远安县2014年度政府信息公开目标任务表》（附件1）、《2014年电子政务与信息公开工作考核细则》（附件2），制定工作计划，细化工作职责，创特色、出亮点，加快推进电子政务应用。",
      en: "Leadership: a named person; a work plan against annex 1 (disclosure targets) and annex 2 (assessment rules); duties detailed; features and highlights."
    }
  },
  {
    id: "6.1.posts",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "电子政务工作要定岗定责，保障电子政务工作技术人员的持续性和稳定性。",
      en: "Fixed posts and responsibilities; continuity and stability of technical staff."
    }
  },
  {
    id: "6.2.regimes",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "二是要结合实际情况，建立和完善电子政务工作人员管理制度、网络管理维护制度、终端设备登记制度、信息发布审核制度、电子公章管理制度、安全保密制度等，形成规范的制度体系，加强电子政务管理。",
      en: "Six regimes: staff management, network maintenance, terminal registration, publish review, electronic seal management, security and secrecy."
    }
  },
  {
    id: "6.3.training",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "三是要建立培训机制。各部门要将网上办公、政府信息公开等培训纳入年度培训计划，不断提高本部门信息化水平。",
      en: "Training in online office work and disclosure is part of the annual training plan."
    }
  },
  {
    id: "6.4.incentives",
    modality: "duty",
    addressees: ["every-agency"],
    text: {
      zh: "四是要创新电子政务工作方法，建立激励奖惩机制，加快应用电子政务建设成果。\n",
      en: "Incentives: reward and penalty mechanism; apply results quickly."
    }
  },
  {
    id: "7.signature",
    modality: "signature",
    addressees: [],
    text: {
      zh: "远安县人民政府办公室\n2014年7月2日",
      en: "Signed by the Yuan'an County People's Government Office, 2 July 2014."
    }
  }
]
