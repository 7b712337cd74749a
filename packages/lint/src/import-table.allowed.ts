import type { Cell } from "./import-table.cells.ts";
import { api, console, followUp, mapper } from "./import-table.cells.ts";

/** What each row of the table must let pass; without these the rule could refuse all. */
export const allowed: Record<string, Cell[]> = {
  "packages/domain imports itself and one schema library": [
    { from: "packages/domain/src/calendar/day.ts", line: 'import { a } from "../text/a.ts";' },
    {
      from: "packages/domain/src/calendar/day.ts",
      line: 'import { a } from "@wuzi/domain/text/a";',
    },
    { from: "packages/domain/src/calendar/day.ts", line: 'import { a } from "valibot";' },
    { from: "packages/domain/src/calendar/day.test.ts", line: 'import fc from "fast-check";' },
  ],
  "the platform": [
    { from: `${api}/platform/audit/audit.ts`, line: 'import { a } from "@wuzi/domain/text/a";' },
    { from: `${api}/platform/audit/audit.ts`, line: 'import { a } from "../events/events.ts";' },
    { from: `${api}/platform/audit/audit.ts`, line: 'import { a } from "../../environment.ts";' },
    {
      from: `${api}/platform/audit/audit.db.test.ts`,
      line: 'import { a } from "../../testing/factories.ts";',
    },
    {
      from: `${api}/platform/audit/audit.db.test.ts`,
      line: 'import { a } from "../../schema.ts";',
    },
  ],
  "the GraphQL edge": [
    {
      from: `${followUp}/follow-up.resolver.ts`,
      line: 'import { a } from "./follow-up.types.ts";',
    },
    {
      from: `${followUp}/follow-up.resolver.ts`,
      line: 'import { a } from "./commands/record-visit.ts";',
    },
    {
      from: `${followUp}/follow-up.resolver.ts`,
      line: 'import { a } from "../../../platform/access/requires.ts";',
    },
    { from: `${followUp}/follow-up.inputs.ts`, line: 'import { a } from "@wuzi/domain/text/a";' },
    {
      from: `${followUp}/follow-up.types.ts`,
      line: `import type { FollowUpEntity } from "./follow-up.entity.ts"; ${mapper}`,
    },
  ],
  "commands and queries": [
    {
      from: `${followUp}/commands/record-visit.ts`,
      line: 'import { a } from "../follow-up.entity.ts";',
    },
    {
      from: `${followUp}/commands/record-visit.ts`,
      line: 'import { a } from "../follow-up.events.ts";',
    },
    { from: `${followUp}/follow-up.queries.ts`, line: 'import { a } from "@wuzi/domain/text/a";' },
    {
      from: `${followUp}/follow-up.queries.ts`,
      line: 'import { a } from "../../../platform/database/read-model.ts";',
    },
    { from: `${followUp}/commands/record-visit.ts`, line: 'import { In } from "typeorm";' },
  ],
  "events and id types of another module": [
    { from: `${followUp}/open-on-arrival.ts`, line: 'import { a } from "../duty/duty.events.ts";' },
    {
      from: `${followUp}/open-on-arrival.ts`,
      line: 'import type { A } from "../../staff/staff.ids.ts";',
    },
    {
      from: `${followUp}/follow-up.scope.test.ts`,
      line: 'import { a } from "../../../schema.ts";',
    },
    { from: `${api}/modules.ts`, line: 'import { a } from "./modules/staff/staff.module.ts";' },
  ],
  "console/shared": [
    { from: `${console}/shared/ui/table.tsx`, line: 'import { a } from "../format/day.ts";' },
    { from: `${console}/shared/ui/table.tsx`, line: 'import { a } from "../../gql/graphql.ts";' },
    { from: `${console}/shared/ui/table.tsx`, line: 'import { a } from "@wuzi/domain/text/a";' },
  ],
  "a feature": [
    {
      from: `${console}/features/organisation/office/list/page.tsx`,
      line: 'import { a } from "../detail/page.tsx";',
    },
    {
      from: `${console}/features/organisation/office/list/page.tsx`,
      line: 'import { a } from "../../names.ts";',
    },
    {
      from: `${console}/features/organisation/office/list/page.tsx`,
      line: 'import { a } from "../../../../shared/ui/table.tsx";',
    },
    {
      from: `${console}/features/organisation/office/list/page.tsx`,
      line: 'import { a } from "../../../../gql/graphql.ts";',
    },
    {
      from: `${console}/features/organisation/office/list/page.tsx`,
      line: 'import { a } from "@wuzi/domain/text/a";',
    },
  ],
  "the console's app and its schema": [
    {
      from: `${console}/app/router.tsx`,
      line: 'import { a } from "../features/organisation/office/list.tsx";',
    },
    { from: "apps/console/codegen.ts", line: 'import schema from "../api/schema.graphql?raw";' },
  ],
  "a package's own configuration": [
    { from: "apps/console/vitest.config.ts", line: 'import { a } from "../../vitest.config.ts";' },
  ],
  "the database's own folder": [
    {
      from: `${api}/platform/database/data-source.ts`,
      line: 'import { DataSource } from "typeorm";',
    },
    { from: `${api}/testing/postgres.ts`, line: 'import { DataSource } from "typeorm";' },
    { from: `${followUp}/follow-up.entity.ts`, line: 'import { Column, Entity } from "typeorm";' },
  ],
  "GraphQL by its name": [{ from: `${api}/schema.ts`, line: 'import { parse } from "graphql";' }],
};
