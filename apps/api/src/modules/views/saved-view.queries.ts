import type { ListKey } from "@wuzi/domain/lists/list-key";
import sql, { raw, type Sql } from "sql-template-tag";
import { objectOf } from "../../platform/database/read-model.ts";
import type { Selection } from "../../platform/graphql/selection.ts";
import { savedView } from "./saved-view.read-model.ts";

/** All views of a list that the actor may use: their own first, then those that offices share. */
export function viewsOf(list: ListKey, selection: Selection): Sql {
  return sql`select ${objectOf(savedView, selection, "t0")} as node
    from ${raw(savedView.table)} t0 where t0.list = ${list}
   order by not t0.own, t0.name collate "zh-x-icu", t0.id`;
}
