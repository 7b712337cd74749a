import { roles } from "../../access/roles.ts";
import { listLabels } from "../../lists/list-key.ts";
import { certificateStateLabels } from "../../registry/certificate-state.ts";
import { channelLabels } from "../../registry/channel.ts";
import { categoryLabels, gradeLabels } from "../../registry/disability.ts";
import { personOrderLabels, personStateLabels } from "../../registry/record-words.ts";
import { memberStateLabels } from "../../staff/member-state.ts";
import { signInStageLabels } from "../../staff/sign-in-stage.ts";
import type { AuditedColumns } from "./audited-column.ts";

export const memberColumns = {
  name: { zh: "姓名", en: "Name" },
  login: { zh: "登录名", en: "Login name" },
  phone: { zh: "电话", en: "Phone" },
  phone_mask: { zh: "电话（脱敏）", en: "Phone, masked" },
  state: { zh: "状态", en: "State", values: memberStateLabels },
  field: { zh: "查看的内容", en: "What was read", values: { phone: { zh: "电话", en: "Phone" } } },
  purpose: { zh: "事由", en: "Purpose" },
} as const satisfies AuditedColumns;

export const postColumns = {
  holder_name: { zh: "在岗人", en: "Holder" },
  role: { zh: "角色", en: "Role", values: roles },
  from_day: { zh: "起", en: "From" },
  to_day: { zh: "止", en: "Until" },
} as const satisfies AuditedColumns;

export const accountColumns = {
  address: { zh: "网络地址", en: "Network address" },
  stage: {
    zh: "登录进度",
    en: "How far the sign-in had come",
    values: { ...signInStageLabels, fresh_proof: { zh: "再次验证密码", en: "Proving it again" } },
  },
  sessions: { zh: "结束的登录数", en: "Sessions ended" },
  reset: { zh: "由管理员重置", en: "Reset by an administrator" },
  unlocked: { zh: "解除登录限制", en: "Delay lifted" },
  recovery: { zh: "使用恢复码", en: "With a recovery code" },
  enrolled: { zh: "启用两步验证", en: "Second factor set up" },
} as const satisfies AuditedColumns;

/** What stands in the address of the list of people. */
const peopleParameters = {
  q: { zh: "搜索", en: "Search" },
  office: { zh: "责任机构编号", en: "Id of the office" },
  categories: { zh: "残疾类别", en: "Categories", values: categoryLabels },
  grades: { zh: "残疾等级", en: "Grades", values: gradeLabels },
  certificates: { zh: "残疾人证", en: "Certificate", values: certificateStateLabels },
  channels: { zh: "适合的联系方式", en: "Channels", values: channelLabels },
  needs: {
    zh: "情况",
    en: "Circumstances",
    values: {
      alone: { zh: "独居", en: "Lives alone" },
      care: { zh: "需要照护", en: "Dependent on care" },
      no_carer: { zh: "没有照护人", en: "No carer" },
      no_phone: { zh: "没有电话", en: "No phone" },
    },
  },
  minAge: { zh: "最小年龄", en: "From age" },
  maxAge: { zh: "最大年龄", en: "To age" },
  state: { zh: "记录状态", en: "State", values: personStateLabels },
  sort: { zh: "排序", en: "Order", values: personOrderLabels },
  desc: { zh: "倒序", en: "Descending" },
  scroll: { zh: "连续显示", en: "One list that is scrolled" },
} as const satisfies AuditedColumns;

export const viewColumns = {
  list: { zh: "列表", en: "List", values: listLabels },
  name: { zh: "视图名称", en: "Name of the view" },
  parameters: { zh: "筛选和排序", en: "Filters and order", parts: peopleParameters },
  shared: { zh: "共享", en: "Shared" },
  is_default: { zh: "默认视图", en: "Default view" },
  removed_at: { zh: "删除时间", en: "Deleted at" },
} as const satisfies AuditedColumns;
