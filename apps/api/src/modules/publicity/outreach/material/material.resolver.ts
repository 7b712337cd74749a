import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { changeMaterial, withdrawMaterial } from "./commands/change-material.ts";
import { publishMaterial } from "./commands/publish-material.ts";
import {
  ChangeMaterialInput,
  MaterialFilter,
  PublishMaterialInput,
  WithdrawInput,
} from "./material.inputs.ts";
import { material } from "./material.read-model.ts";
import { Material, MaterialConnection } from "./material.types.ts";

const newest: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class MaterialResolver {
  @Requires("outreach:read")
  @Query(() => MaterialConnection, {
    complexity: pageCost,
    description:
      "Materials of the scope and of the offices above, the newest first; what is withdrawn only where asked (宣传材料).",
  })
  async materials(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => MaterialFilter, { nullable: true }) filter?: MaterialFilter,
  ) {
    const where = conditions(filter ?? {});
    return await ctx.page(
      { model: material, request, where, order: newest, descending: true },
      info,
    );
  }

  @Requires("outreach:read")
  @Query(() => Material, { description: "One material (宣传材料). NOT_FOUND out of sight." })
  async material(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(material, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("outreach:manage")
  @Mutation(() => Material, {
    description: "Publishes a material for the acting office and all below it (发布材料).",
  })
  async publishMaterial(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => PublishMaterialInput) input: PublishMaterialInput,
  ) {
    return await answered(ctx, info, (tx) =>
      once(tx, input.idempotencyKey, "publishMaterial", input, () => publishMaterial(tx, input)),
    );
  }

  @Requires("outreach:manage")
  @Mutation(() => Material, { description: "Puts its particulars right (修改材料信息)." })
  async changeMaterial(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ChangeMaterialInput) input: ChangeMaterialInput,
  ) {
    return await answered(ctx, info, (tx) => changeMaterial(tx, input));
  }

  @Requires("outreach:manage")
  @Mutation(() => Material, { description: "Withdraws a material; it is kept (撤回材料)." })
  async withdrawMaterial(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => WithdrawInput) input: WithdrawInput,
  ) {
    return await answered(ctx, info, (tx) => withdrawMaterial(tx, input));
  }
}

async function answered(
  ctx: FieldContext,
  info: GraphQLResolveInfo,
  command: (tx: Transaction) => Promise<string>,
): Promise<object> {
  return await ctx.write(async (tx) => {
    const id = await command(tx);
    return await readBack(tx, material, sql`t0.id = ${id}::uuid`, info);
  });
}

function conditions({ forms, category, search, withdrawn }: MaterialFilter): Sql[] {
  const where: Sql[] = [
    withdrawn === true ? sql`t0.withdrawn_at is not null` : sql`t0.withdrawn_at is null`,
  ];
  if (forms != null) where.push(sql`t0.form = any(${forms}::text[])`);
  if (category != null) where.push(sql`${category} = any(t0.categories)`);
  const words = search?.trim();
  if (words)
    where.push(sql`position(lower(${words}) in lower(concat_ws(' ', t0.title, t0.summary))) > 0`);
  return where;
}
