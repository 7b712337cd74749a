import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { answeredDeed } from "./answered-deed.ts";
import { draftDeed } from "./commands/draft-deed.ts";
import { editDeed } from "./commands/edit-deed.ts";
import { handInDeed } from "./commands/hand-in-deed.ts";
import { keepPublicText } from "./commands/keep-public-text.ts";
import { reviewDeed, sendBackDeed } from "./commands/review-deed.ts";
import {
  DeedFilter,
  DraftDeedInput,
  EditDeedInput,
  KeepPublicTextInput,
  SeenDeedInput,
  SendBackDeedInput,
} from "./deed.inputs.ts";
import { deed } from "./deed.read-model.ts";
import { DeedStepResult, KeepPublicTextResult, ReviewDeedResult } from "./deed.results.ts";
import { Deed, DeedConnection } from "./deed.types.ts";

const newest: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class DeedResolver {
  @Requires("deed:read")
  @Query(() => DeedConnection, {
    complexity: pageCost,
    description: "Model deeds of the viewer's scope, the newest first (典型事迹).",
  })
  async deeds(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => DeedFilter, { nullable: true }) filter?: DeedFilter,
  ) {
    const states = filter?.states;
    const where = states == null ? [] : [sql`t0.state = any(${states}::text[])`];
    return await ctx.page({ model: deed, request, where, order: newest, descending: true }, info);
  }

  @Requires("deed:read")
  @Query(() => Deed, { description: "One model deed (典型事迹). NOT_FOUND outside the scope." })
  async deed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(deed, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("deed:write")
  @Mutation(() => Deed, { description: "Begins a deed of the acting office (撰写典型事迹)." })
  async draftDeed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => DraftDeedInput) input: DraftDeedInput,
  ) {
    return await answeredDeed(ctx, info, (tx) =>
      once(tx, input.idempotencyKey, "draftDeed", input, () => draftDeed(tx, input)),
    );
  }

  @Requires("deed:write")
  @Mutation(() => DeedStepResult, { description: "Changes a draft; versions stay (修改事迹)." })
  async editDeed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EditDeedInput) input: EditDeedInput,
  ) {
    return await answeredDeed(ctx, info, (tx) => editDeed(tx, input));
  }

  @Requires("deed:write")
  @Mutation(() => DeedStepResult, { description: "Hands a draft in for review (送审)." })
  async handInDeed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SeenDeedInput) input: SeenDeedInput,
  ) {
    return await answeredDeed(ctx, info, (tx) => handInDeed(tx, input));
  }

  @Requires("deed:review")
  @Mutation(() => ReviewDeedResult, { description: "Passes a deed (审核通过)." })
  async reviewDeed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SeenDeedInput) input: SeenDeedInput,
  ) {
    return await answeredDeed(ctx, info, (tx) => reviewDeed(tx, input));
  }

  @Requires("deed:review")
  @Mutation(() => DeedStepResult, { description: "Gives a deed back to be written anew (退改)." })
  async sendBackDeed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SendBackDeedInput) input: SendBackDeedInput,
  ) {
    return await answeredDeed(ctx, info, (tx) => sendBackDeed(tx, input));
  }

  @Requires("deed:review")
  @Mutation(() => KeepPublicTextResult, {
    description: "Keeps the text that is published, where nothing in it tells too much (公开稿).",
  })
  async keepPublicText(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => KeepPublicTextInput) input: KeepPublicTextInput,
  ) {
    return await answeredDeed(ctx, info, (tx) => keepPublicText(tx, input));
  }
}
