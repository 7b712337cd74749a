import type { Coverage } from "@wuzi/domain/publicity/coverage-words";
import type { GraphQLResolveInfo } from "graphql";
import sql, { raw, type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { underOffice } from "../message/message.queries.ts";
import { campaignsHere, coverageOf } from "./coverage.queries.ts";
import { restPerson, standing } from "./coverage.read-model.ts";
import {
  CampaignCoverage,
  CampaignHere,
  RestFilter,
  RestPersonConnection,
  restWords,
} from "./coverage.types.ts";

/** From door to door: grid by grid, then by name. */
const byDoor: SortKey[] = [
  { sql: "(select o.code from organisation.office o where o.id = t0.office_id)", type: "text" },
  { sql: "(select p.pinyin from registry.person p where p.id = t0.person_id)", type: "text" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class CoverageResolver {
  @Requires("campaign:read")
  @Query(() => [CampaignHere], {
    description:
      "Campaigns that people of the viewer's scope belong to, also of an office above; the newest fifty (涉及本单位的群发).",
  })
  async campaignsHere(@Ctx() ctx: FieldContext) {
    const rows = await ctx.rows<{ node: CampaignHere }>(campaignsHere);
    return rows.map(({ node }) => node);
  }

  @Requires("campaign:read")
  @Query(() => CampaignCoverage, {
    description: "Whom a campaign has told, by unit and by category of disability (告知覆盖).",
  })
  async campaignCoverage(
    @Ctx() ctx: FieldContext,
    @Arg("campaignId", () => ID) campaignId: string,
    @Arg("officeId", () => ID, {
      nullable: true,
      description: "The office whose units are meant; the acting office unless told.",
    })
    officeId?: string | null,
  ) {
    const id = parseUuid(campaignId, "campaignId");
    const [row] = await ctx.rows<{ node: CampaignCoverage }>(coverageOf(id, officeId ?? null));
    if (row === undefined) throw notFound("campaignId");
    return row.node;
  }

  @Requires("campaign:read")
  @Query(() => RestPersonConnection, {
    complexity: pageCost,
    description: "Who is still to be told, grid by grid (待上门告知名单).",
  })
  async campaignRest(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("campaignId", () => ID) campaignId: string,
    @Arg("filter", () => RestFilter, { nullable: true }) filter?: RestFilter,
  ) {
    const where = conditions(parseUuid(campaignId, "campaignId"), filter ?? {});
    return await ctx.page({ model: restPerson, request, where, order: byDoor }, info);
  }
}

function conditions(campaignId: string, filter: RestFilter): Sql[] {
  const wanted: readonly Coverage[] = filter.standings ?? restWords;
  const words = wanted.filter((word) => restWords.includes(word));
  const where = [
    sql`t0.campaign_id = ${campaignId}::uuid`,
    sql`${raw(standing("t0"))} = any(${words}::text[])`,
  ];
  if (filter.officeId != null) where.push(underOffice(filter.officeId, "filter.officeId"));
  if (filter.categories != null) {
    where.push(sql`exists (select from registry.person p where p.id = t0.person_id
      and p.category = any(${filter.categories}::text[]))`);
  }
  return where;
}
