import type { Permission } from "../access/permissions.ts";
import type { Labels } from "../labels/label.ts";

/** What an integrator's client may be given: reading, and the recorded find. Nothing that changes a record. */
export const clientScopes = [
  "office:read",
  "staff:read",
  "person:read",
  "person:find",
] as const satisfies readonly Permission[];

export type ClientScope = (typeof clientScopes)[number];

export const clientScopeLabels: Labels<ClientScope> = {
  "office:read": { zh: "查看机构", en: "See offices" },
  "staff:read": { zh: "查看工作人员", en: "See staff" },
  "person:read": { zh: "查看残疾人（已脱敏）", en: "See people, masked" },
  "person:find": { zh: "查重（留痕）", en: "Find people, on record" },
};
