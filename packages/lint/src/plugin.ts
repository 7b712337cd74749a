import { clock } from "./clock.rule.ts";
import { environment } from "./environment.rule.ts";
import { importTable } from "./import-table.rule.ts";
import { unscoped } from "./unscoped.rule.ts";

/** The house's own rules, as `.oxlintrc.json` loads them. */
export default {
  meta: { name: "wuzi" },
  rules: { "import-table": importTable, environment, unscoped, clock },
};
