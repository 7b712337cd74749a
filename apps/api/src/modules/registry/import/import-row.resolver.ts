import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { decideDoubt, decideDoubts } from "./commands/decide-doubts.ts";
import { importRow } from "./import-row.read-model.ts";
import { ImportRowConnection } from "./import-row.types.ts";
import {
  DecideImportDoubtInput,
  DecideImportDoubtsInput,
  ImportRowFilter,
} from "./import.inputs.ts";
import { importRowConditions, importRowOrder } from "./import.queries.ts";
import { DecideImportDoubtResult, ImportDoubtsDecided } from "./import.results.ts";

@Resolver()
export class ImportRowResolver {
  @Requires("import:read")
  @Query(() => ImportRowConnection, {
    complexity: pageCost,
    description: "Rows of one import in the order of the sheet, masked (导入行).",
  })
  async importRows(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("importId", () => ID) importId: string,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => ImportRowFilter, { nullable: true }) filter?: ImportRowFilter,
  ) {
    const where = importRowConditions(importId, filter ?? {});
    return await ctx.page({ model: importRow, request, where, order: importRowOrder }, info);
  }

  @Requires("person:import")
  @Mutation(() => DecideImportDoubtResult, {
    description: "Decides one doubt; commitImport carries it out (处理疑问).",
  })
  async decideImportDoubt(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => DecideImportDoubtInput) input: DecideImportDoubtInput,
  ) {
    return await ctx.write(async (tx) => {
      const outcome = await decideDoubt(tx, input);
      if (typeof outcome !== "string") return outcome;
      return await readBack(tx, importRow, sql`t0.id = ${outcome}::uuid`, info);
    });
  }

  @Requires("person:import")
  @Mutation(() => ImportDoubtsDecided, {
    description: "Decides many doubts alike; those it is impossible for stay open (批量处理).",
  })
  async decideImportDoubts(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => DecideImportDoubtsInput) input: DecideImportDoubtsInput,
  ): Promise<ImportDoubtsDecided> {
    return await ctx.write(async (tx) => {
      const outcome = await once(
        tx,
        input.idempotencyKey,
        "decideImportDoubts",
        input,
        async () => {
          const { decided, left } = await decideDoubts(tx, input);
          return `${decided} ${left}`;
        },
      );
      const [decided = 0, left = 0] = outcome.split(" ").map(Number);
      return { decided, left };
    });
  }
}
