import type { GraphQLResolveInfo } from "graphql";
import sql, { raw, type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import {
  FixRectificationInput,
  RecheckRectificationInput,
  RecordFindingInput,
  RectificationFilter,
} from "../inspection.inputs.ts";
import { finding, rectification, today } from "../inspection.read-model.ts";
import {
  RecordFindingResult,
  Rectification,
  RectificationConnection,
} from "../inspection.types.ts";
import { below } from "../roster/roster.resolver.ts";
import { fixRectification, recheckRectification } from "./commands/mend.ts";
import { recordFinding } from "./commands/record-finding.ts";

const byDeadline: SortKey[] = [
  { sql: "t0.due_on", type: "date" },
  { sql: "t0.id", type: "uuid" },
];

function conditions(filter: RectificationFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(below(filter.officeId));
  if (filter.state != null) where.push(sql`t0.state = ${filter.state}`);
  if (filter.overdue != null) {
    where.push(sql`(t0.state = 'open' and t0.due_on < ${raw(today)}) = ${filter.overdue}`);
  }
  return where;
}

@Resolver()
export class FindingResolver {
  @Requires("duty:read")
  @Query(() => RectificationConnection, {
    complexity: pageCost,
    description: "Rectifications, the next due first (整改).",
  })
  async rectifications(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => RectificationFilter, { nullable: true }) filter?: RectificationFilter,
  ) {
    return await ctx.page(
      { model: rectification, request, where: conditions(filter ?? {}), order: byDeadline },
      info,
    );
  }

  @Requires("duty:read")
  @Query(() => Rectification, {
    description:
      "One rectification with the chain of responsibility: who was responsible on that day, the evidence, the finding, the fix, the re-check (责任链). NOT_FOUND outside the scope.",
  })
  async rectification(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(rectification, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("inspection:write")
  @Mutation(() => RecordFindingResult, {
    description:
      "A fault with its evidence (登记问题). The same fault at the same place joins the rectification that is open.",
  })
  async recordFinding(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordFindingInput) input: RecordFindingInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "recordFinding", input, () =>
          recordFinding(tx, input),
        );
        return await readBack(tx, finding, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("report:write")
  @Mutation(() => Rectification, { description: "A fault is mended, with photos (整改完成)." })
  async fixRectification(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => FixRectificationInput) input: FixRectificationInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await fixRectification(tx, input);
      return await readBack(tx, rectification, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("inspection:write")
  @Mutation(() => Rectification, {
    description: "Somebody looked again: closed, or open until another day (复查).",
  })
  async recheckRectification(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecheckRectificationInput) input: RecheckRectificationInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await recheckRectification(tx, input);
      return await readBack(tx, rectification, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
