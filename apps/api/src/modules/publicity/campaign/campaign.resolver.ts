import type { CampaignState } from "@wuzi/domain/publicity/campaign-words";
import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import {
  ApproveCampaignInput,
  CampaignFilter,
  DraftCampaignInput,
  EditCampaignInput,
  ReturnCampaignInput,
  StopCampaignInput,
  SubmitCampaignInput,
} from "./campaign.inputs.ts";
import { campaign } from "./campaign.read-model.ts";
import {
  ApproveCampaignResult,
  EditCampaignResult,
  SubmitCampaignResult,
} from "./campaign.results.ts";
import { Campaign, CampaignConnection } from "./campaign.types.ts";
import { approveCampaign } from "./commands/approve-campaign.ts";
import { draftCampaign } from "./commands/draft-campaign.ts";
import { editCampaign } from "./commands/edit-campaign.ts";
import { returnCampaign } from "./commands/return-campaign.ts";
import { stopCampaign } from "./commands/stop-campaign.ts";
import { submitCampaign } from "./commands/submit-campaign.ts";

const newest: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class CampaignResolver {
  @Requires("campaign:read")
  @Query(() => CampaignConnection, {
    complexity: pageCost,
    description: "Campaigns of the viewer's scope, the newest first (短信群发).",
  })
  async campaigns(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => CampaignFilter, { nullable: true }) filter?: CampaignFilter,
  ) {
    const where = conditions(filter ?? {});
    return await ctx.page(
      { model: campaign, request, where, order: newest, descending: true },
      info,
    );
  }

  @Requires("campaign:read")
  @Query(() => Campaign, { description: "One campaign (短信群发). NOT_FOUND outside the scope." })
  async campaign(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(campaign, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("campaign:write")
  @Mutation(() => Campaign, { description: "Drafts a campaign of the acting office (拟定群发)." })
  async draftCampaign(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => DraftCampaignInput) input: DraftCampaignInput,
  ) {
    return await answered(ctx, info, (tx) =>
      once(tx, input.idempotencyKey, "draftCampaign", input, () => draftCampaign(tx, input)),
    );
  }

  @Requires("campaign:write")
  @Mutation(() => EditCampaignResult, { description: "Changes a draft (修改群发)." })
  async editCampaign(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EditCampaignInput) input: EditCampaignInput,
  ) {
    return await answered(ctx, info, (tx) => editCampaign(tx, input));
  }

  @Requires("campaign:write")
  @Mutation(() => SubmitCampaignResult, {
    description: "Hands a draft to whoever approves, with what it comes to (提交批准).",
  })
  async submitCampaign(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SubmitCampaignInput) input: SubmitCampaignInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await answered(ctx, info, (tx) => submitCampaign(tx, input, keys));
  }

  @Requires("campaign:approve")
  @Mutation(() => ApproveCampaignResult, {
    description:
      "Approves a campaign; above the threshold the second to do so makes it go (批准群发).",
  })
  async approveCampaign(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ApproveCampaignInput) input: ApproveCampaignInput,
  ) {
    return await answered(ctx, info, (tx) => approveCampaign(tx, input));
  }

  @Requires("campaign:approve")
  @Mutation(() => EditCampaignResult, { description: "Gives it back to be edited (退回群发)." })
  async returnCampaign(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ReturnCampaignInput) input: ReturnCampaignInput,
  ) {
    return await answered(ctx, info, (tx) => returnCampaign(tx, input));
  }

  @Requires("campaign:approve")
  @Mutation(() => EditCampaignResult, {
    description:
      "Stops it at once: what waits is withdrawn, what has left goes its way (停止群发).",
  })
  async stopCampaign(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => StopCampaignInput) input: StopCampaignInput,
  ) {
    return await answered(ctx, info, (tx) => stopCampaign(tx, input));
  }
}

/** The command, then the campaign as it is now; or the refusal. */
async function answered(
  ctx: FieldContext,
  info: GraphQLResolveInfo,
  command: (tx: Transaction) => Promise<string>,
): Promise<object> {
  return await orRefusal(() =>
    ctx.write(async (tx) => {
      const id = await command(tx);
      return await readBack(tx, campaign, sql`t0.id = ${id}::uuid`, info);
    }),
  );
}

function conditions({ states, messageClass }: CampaignFilter): Sql[] {
  const where: Sql[] = [];
  const wanted: CampaignState[] | null | undefined = states;
  if (wanted != null) where.push(sql`t0.state = any(${wanted}::text[])`);
  if (messageClass != null) where.push(sql`t0.message_class = ${messageClass}`);
  return where;
}
