import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { violates } from "../../../platform/errors/database-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { endIncident } from "./commands/end-incident.ts";
import { openIncident } from "./commands/open-incident.ts";
import { renameIncident } from "./commands/rename-incident.ts";
import { EndIncidentInput, OpenIncidentInput, RenameIncidentInput } from "./incident.inputs.ts";
import { incident } from "./incident.read-model.ts";
import {
  Incident,
  IncidentConnection,
  IncidentStillOpen,
  OpenIncidentResult,
} from "./incident.types.ts";

const latestFirst: SortKey[] = [
  { sql: "t0.started_on", type: "date" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class IncidentResolver {
  @Requires("incident:read")
  @Query(() => IncidentConnection, {
    complexity: pageCost,
    description: "Incidents of the viewer's county, the latest first (应急响应).",
  })
  async incidents(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    return await ctx.page(
      { model: incident, request, where: [], order: latestFirst, descending: true },
      info,
    );
  }

  @Requires("incident:read")
  @Query(() => Incident, { description: "One incident. NOT_FOUND outside the county." })
  async incident(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(incident, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("incident:manage")
  @Mutation(() => OpenIncidentResult, {
    description: "Opens an incident of the acting county with its first protocol (启动应急响应).",
  })
  async openIncident(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => OpenIncidentInput) input: OpenIncidentInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "openIncident", input, () =>
          openIncident(tx, input),
        );
        return await readBack(tx, incident, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "incident_open_key")) return new IncidentStillOpen(input.kind);
      throw error;
    }
  }

  @Requires("incident:manage")
  @Mutation(() => Incident, { description: "Gives an incident another name (应急响应更名)." })
  async renameIncident(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RenameIncidentInput) input: RenameIncidentInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await renameIncident(tx, input);
      return await readBack(tx, incident, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("incident:manage")
  @Mutation(() => Incident, {
    description: "Ends an incident: nothing is recorded for it any more (终止应急响应).",
  })
  async endIncident(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndIncidentInput) input: EndIncidentInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await endIncident(tx, input);
      return await readBack(tx, incident, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
