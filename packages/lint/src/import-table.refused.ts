import type { Cell } from "./import-table.cells.ts";
import { api, console, followUp, mapper } from "./import-table.cells.ts";

/** What each row of the table must refuse; without these the rule could be blind. */
export const refused: Record<string, Cell[]> = {
  "packages/domain imports itself and one schema library": [
    { from: "packages/domain/src/calendar/day.ts", line: 'import "node:fs";' },
    { from: "packages/domain/src/calendar/day.ts", line: 'import { z } from "zod";' },
    { from: "packages/domain/src/calendar/day.ts", line: 'import { it } from "vitest";' },
    {
      from: "packages/domain/src/calendar/day.ts",
      line: 'import { a } from "../../../../apps/api/src/environment.ts";',
    },
    {
      from: "packages/domain/src/calendar/day.test.ts",
      line: 'import { a } from "../../../../apps/console/src/shared/a.ts";',
    },
  ],
  "the platform imports no module and no server": [
    {
      from: `${api}/platform/audit/audit.ts`,
      line: 'import { a } from "../../modules/staff/staff.events.ts";',
    },
    {
      from: `${api}/platform/audit/audit.ts`,
      line: 'export * from "../../modules/staff/staff.events.ts";',
    },
    {
      from: `${api}/platform/audit/audit.ts`,
      line: 'export const a = () => import("../../modules/staff/staff.events.ts");',
    },
    {
      from: `${api}/platform/audit/audit.ts`,
      line: 'export type A = import("../../modules/staff/staff.events.ts").A;',
    },
    { from: `${api}/platform/audit/audit.ts`, line: 'import { a } from "../../modules.ts";' },
    {
      from: `${api}/platform/audit/audit.db.test.ts`,
      line: 'import { a } from "../../modules/staff/staff.events.ts";',
    },
  ],
  "the GraphQL edge sees neither TypeORM nor entities": [
    { from: `${followUp}/follow-up.resolver.ts`, line: 'import { In } from "typeorm";' },
    { from: `${followUp}/follow-up.types.ts`, line: 'import type { In } from "typeorm";' },
    { from: `${followUp}/follow-up.inputs.ts`, line: 'import { In } from "typeorm";' },
    { from: `${followUp}/follow-up.results.ts`, line: 'import { In } from "typeorm";' },
    {
      from: `${followUp}/follow-up.resolver.ts`,
      line: 'import type { FollowUpEntity } from "./follow-up.entity.ts";',
    },
    {
      from: `${followUp}/follow-up.types.ts`,
      line: `import { FollowUpEntity } from "./follow-up.entity.ts"; ${mapper}`,
    },
  ],
  "commands and queries import neither resolvers nor other modules": [
    {
      from: `${followUp}/commands/record-visit.ts`,
      line: 'import { a } from "../follow-up.resolver.ts";',
    },
    {
      from: `${followUp}/follow-up.queries.ts`,
      line: 'import { a } from "./follow-up.resolver.ts";',
    },
    {
      from: `${followUp}/commands/record-visit.ts`,
      line: 'import { a } from "../../duty/duty.events.ts";',
    },
    {
      from: `${followUp}/follow-up.queries.ts`,
      line: 'import { a } from "../duty/duty.queries.ts";',
    },
  ],
  "a module takes events and id types of another": [
    { from: `${followUp}/open-on-arrival.ts`, line: 'import { a } from "../duty/duty.entity.ts";' },
    {
      from: `${followUp}/open-on-arrival.ts`,
      line: 'import { a } from "../duty/duty.queries.ts";',
    },
    {
      from: `${followUp}/open-on-arrival.ts`,
      line: 'import { a } from "../duty/commands/swap-duty.ts";',
    },
    { from: `${followUp}/open-on-arrival.ts`, line: 'import { a } from "../duty/duty.ids.ts";' },
    {
      from: `${followUp}/open-on-arrival.ts`,
      line: 'import type { A } from "../../staff/staff.entity.ts";',
    },
    {
      from: `${followUp}/follow-up.scope.test.ts`,
      line: 'import { a } from "../../staff/commands/appoint.ts";',
    },
    { from: `${followUp}/open-on-arrival.ts`, line: 'import { a } from "../../../server.ts";' },
    { from: `${api}/modules/prevent/loose.ts`, line: 'import { a } from "./duty/duty.entity.ts";' },
  ],
  "console/shared imports neither features nor app": [
    {
      from: `${console}/shared/ui/table.tsx`,
      line: 'import { a } from "../../features/organisation/office/list.tsx";',
    },
    { from: `${console}/shared/ui/table.tsx`, line: 'import { a } from "../../app/router.tsx";' },
    { from: `${console}/shared/ui/table.tsx`, line: 'import { a } from "../../main.tsx";' },
  ],
  "a feature imports neither another feature nor app": [
    {
      from: `${console}/features/organisation/office/list.tsx`,
      line: 'import { a } from "../staff/list.tsx";',
    },
    {
      from: `${console}/features/organisation/office/detail/page.tsx`,
      line: 'import { a } from "../../../prevent/duty/list.tsx";',
    },
    {
      from: `${console}/features/organisation/office/list.tsx`,
      line: 'import { a } from "../../../app/router.tsx";',
    },
  ],
  "the console imports no source of the API, the API none of the console": [
    {
      from: `${console}/shared/graphql/client.ts`,
      line: 'import type { A } from "../../../../api/src/schema.ts";',
    },
    { from: `${console}/main.tsx`, line: 'import { a } from "../../api/src/environment.ts";' },
    { from: "apps/console/codegen.ts", line: 'import { a } from "../api/src/schema.ts";' },
    { from: `${console}/main.tsx`, line: 'import { a } from "@wuzi/api/schema";' },
    { from: `${console}/main.tsx`, line: 'import { a } from "../../../vitest.config.ts";' },
    { from: `${console}/main.tsx`, line: 'import { a } from "@wuzi/lint/place";' },
    { from: `${api}/server.ts`, line: 'import { a } from "../../console/src/shared/a.ts";' },
  ],
  "the unit of work is the only door to the database": [
    { from: `${followUp}/commands/record-visit.ts`, line: 'import { DataSource } from "typeorm";' },
    {
      from: `${followUp}/commands/record-visit.ts`,
      line: 'import type { EntityManager } from "typeorm";',
    },
    {
      from: `${followUp}/follow-up.queries.ts`,
      line: 'import type { Repository } from "typeorm";',
    },
    { from: `${followUp}/follow-up.entity.ts`, line: 'import { BaseEntity } from "typeorm";' },
    { from: `${followUp}/follow-up.entity.ts`, line: 'import * as orm from "typeorm";' },
    {
      from: `${followUp}/follow-up.entity.ts`,
      line: 'export { Entity as A, DataSource } from "typeorm";',
    },
    {
      from: `${followUp}/follow-up.entity.ts`,
      line: 'export const a = () => import("typeorm");',
    },
    {
      from: `${followUp}/commands/record-visit.ts`,
      line: 'import { a } from "typeorm/repository/Repository.js";',
    },
    { from: `${followUp}/commands/record-visit.ts`, line: 'import pg from "pg";' },
    { from: `${api}/platform/jobs/runner.ts`, line: 'import { DataSource } from "typeorm";' },
    { from: `${api}/server.ts`, line: 'import { DataSource } from "typeorm";' },
  ],
  "GraphQL is imported by its name": [
    { from: `${api}/schema.ts`, line: 'import { parse } from "graphql/language/parser.js";' },
  ],
  "product code does not import test helpers": [
    { from: `${api}/server.ts`, line: 'import { a } from "./testing/factories.ts";' },
    {
      from: `${followUp}/follow-up.queries.ts`,
      line: 'import { a } from "../../../testing/factories.ts";',
    },
    {
      from: `${api}/platform/audit/audit.ts`,
      line: 'import { a } from "../../testing/factories.ts";',
    },
  ],
};
