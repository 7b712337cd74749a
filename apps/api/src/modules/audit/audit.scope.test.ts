import { scopeMatrix } from "../../testing/scope-matrix.ts";
import type { World } from "../../testing/world.ts";
import { auditModule } from "./audit.module.ts";

const entryOf = (code: string) => async (world: World) => ({
  id: await world.value<string>(
    `select e.public_id from audit.entry e join organisation.office o on o.id = e.office_id
      where o.code = $1 order by e.id limit 1`,
    [code],
  ),
});

scopeMatrix(auditModule, {
  auditEntries: {
    document: `query ($filter: AuditFilter) { auditEntries(first: 20, filter: $filter) {
      totalCount pageInfo { hasNextPage startCursor } nodes { id after office { code } } } }`,
    may: "county.auditor",
    mayNot: "county.admin",
    inside: async (world) => ({ filter: { officeId: await world.office("510522001") } }),
    outside: async (world) => ({ filter: { officeId: await world.office("510521") } }),
    unknown: () => ({ filter: { officeId: "999999999" } }),
    hidden: "EMPTY",
    within: "510522001",
  },
  auditEntry: {
    document: `query ($id: ID!) { auditEntry(id: $id) { id action personId before after office { code } } }`,
    may: "county.auditor",
    mayNot: "county.admin",
    inside: entryOf("510522001"),
    outside: entryOf("510521"),
    unknown: () => ({ id: "00000000-0000-7000-8000-000000000000" }),
  },
});
