import type { SortKey } from "../../../platform/database/page.ts";

/** Those in use before the closed, each by name. */
export const clientOrder: SortKey[] = [
  { sql: `t0.state`, type: "text" },
  { sql: `t0.name collate "zh-x-icu"`, type: "text" },
  { sql: "t0.id", type: "uuid" },
];
