/**
 * What may be done, one word pair per capability (`subject:verb`). Silence means no.
 *
 * `mode` decides the kind of transaction: a `read` permission can never change a row, because the
 * database opens its transaction READ ONLY. `self` permissions belong to every signed-in person and
 * reach no office at all, only the person's own account.
 */
export const permissions = {
  "self:read": { mode: "read", zh: "查看本人账号", en: "See one's own account" },
  "self:write": { mode: "write", zh: "维护本人账号", en: "Maintain one's own account" },
  "office:read": { mode: "read", zh: "查看机构", en: "See offices" },
  "office:manage": { mode: "write", zh: "维护机构", en: "Maintain offices" },
  "staff:read": { mode: "read", zh: "查看工作人员", en: "See staff" },
  "staff:manage": { mode: "write", zh: "管理工作人员", en: "Manage staff" },
  "staff:reveal": { mode: "write", zh: "查看工作人员完整电话", en: "Reveal a staff phone number" },
  "account:secure": { mode: "write", zh: "管理账号安全", en: "Manage account security" },
  "person:read": { mode: "read", zh: "查看残疾人", en: "See people" },
  "person:find": { mode: "write", zh: "全县查重", en: "Find people across the county, on record" },
  "person:write": { mode: "write", zh: "登记和修改残疾人", en: "Register and edit people" },
  "person:reveal": { mode: "write", zh: "查看完整个人信息", en: "Reveal full values, on record" },
  "person:transfer": { mode: "write", zh: "移交残疾人", en: "Hand people over to another office" },
  "integration:read": { mode: "read", zh: "查看对接客户端", en: "See integration clients" },
  "integration:manage": { mode: "write", zh: "管理对接客户端", en: "Manage integration clients" },
  "import:read": { mode: "read", zh: "查看名册导入", en: "See imports of the registry" },
  "export:read": { mode: "read", zh: "查看本人的导出", en: "See one's own exports" },
  "person:export": { mode: "write", zh: "导出残疾人名册（已脱敏）", en: "Export people, masked" },
  "person:export_full": {
    mode: "write",
    zh: "导出完整残疾人名册",
    en: "Export people in full, on record",
  },
  "person:import": { mode: "write", zh: "导入残疾人名册", en: "Import people from spreadsheets" },
  "incident:read": { mode: "read", zh: "查看应急响应", en: "See incidents and their protocol" },
  "incident:manage": { mode: "write", zh: "维护应急响应", en: "Maintain incidents and protocol" },
  "responsibility:read": { mode: "read", zh: "查看责任分工", en: "See who is responsible" },
  "responsibility:manage": { mode: "write", zh: "维护责任分工", en: "Assign responsibility" },
  "duty:read": { mode: "read", zh: "查看值班任务", en: "See duties" },
  "duty:manage": { mode: "write", zh: "安排值班任务", en: "Arrange duties" },
  "report:write": { mode: "write", zh: "报送日报告", en: "Submit daily reports" },
  "disinfection:write": { mode: "write", zh: "登记消毒", en: "Record disinfection" },
  "inspection:write": { mode: "write", zh: "登记巡查和整改", en: "Record inspections and fixes" },
  "screening:read": { mode: "read", zh: "查看摸排", en: "See screening" },
  "screening:write": { mode: "write", zh: "登记摸排", en: "Record screening" },
  "control:read": { mode: "read", zh: "查看管控对象", en: "See controlled persons" },
  "control:write": { mode: "write", zh: "维护管控对象", en: "Maintain controlled persons" },
  "control:approve": { mode: "write", zh: "批准解除管控", en: "Approve releases" },
  "followUp:record": { mode: "write", zh: "登记随访", en: "Record follow-ups" },
  "careGap:read": { mode: "read", zh: "查看监护缺位", en: "See care gaps" },
  "careGap:close": { mode: "write", zh: "落实照护安排", en: "Close care gaps" },
  "sendingPolicy:read": { mode: "read", zh: "查看短信发送规则", en: "See the rules of sending" },
  "sendingPolicy:manage": { mode: "write", zh: "维护短信发送规则", en: "Set the rules of sending" },
  "campaign:read": { mode: "read", zh: "查看短信群发", en: "See campaigns and messages" },
  "campaign:write": { mode: "write", zh: "拟定短信群发", en: "Draft and submit campaigns" },
  "campaign:approve": { mode: "write", zh: "批准短信群发", en: "Approve and stop campaigns" },
  "message:send": { mode: "write", zh: "发送单条短信", en: "Send one message, note refusals" },
  "carrierBatch:handle": {
    mode: "write",
    zh: "办理运营商批次文件",
    en: "Take batches for the carrier's portal, bring its receipts",
  },
  "outreach:read": { mode: "read", zh: "查看宣传工作", en: "See materials, plans and outreach" },
  "outreach:record": { mode: "write", zh: "签收任务、登记宣传", en: "Take tasks, log outreach" },
  "outreach:manage": {
    mode: "write",
    zh: "发布材料、下达宣传计划",
    en: "Publish materials, make plans",
  },
  "deed:read": { mode: "read", zh: "查看典型事迹", en: "See model deeds" },
  "deed:write": {
    mode: "write",
    zh: "撰写典型事迹、登记同意",
    en: "Write model deeds, record consent",
  },
  "deed:review": { mode: "write", zh: "审核典型事迹", en: "Review model deeds" },
  "deed:submit": { mode: "write", zh: "报送典型事迹", en: "Submit model deeds" },
  "deedPlatform:read": { mode: "read", zh: "查看报送平台", en: "See receiving platforms" },
  "deedPlatform:manage": { mode: "write", zh: "维护报送平台", en: "Maintain receiving platforms" },
  "audit:read": { mode: "read", zh: "查看审计", en: "Read the audit" },
  "system:read": { mode: "read", zh: "查看系统状态", en: "See the state of the system" },
} as const satisfies Record<string, { mode: "read" | "write"; zh: string; en: string }>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** Every signed-in person holds these, with or without a post. */
export const selfPermissions = ["self:read", "self:write"] as const satisfies Permission[];
