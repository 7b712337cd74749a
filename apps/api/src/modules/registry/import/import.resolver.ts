import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { commitImport } from "./commands/commit-import.ts";
import { confirmMapping } from "./commands/confirm-mapping.ts";
import { makeErrorFile } from "./commands/make-error-file.ts";
import { startImport } from "./commands/start-import.ts";
import { stopImport } from "./commands/stop-import.ts";
import {
  CommitImportInput,
  ConfirmImportMappingInput,
  ImportFilter,
  MakeImportErrorFileInput,
  StartImportInput,
} from "./import.inputs.ts";
import { importConditions, importOrder } from "./import.queries.ts";
import { importBatch } from "./import.read-model.ts";
import {
  CommitImportResult,
  ConfirmImportMappingResult,
  MakeImportErrorFileResult,
} from "./import.results.ts";
import { ImportBatch, ImportBatchConnection } from "./import.types.ts";

@Resolver()
export class ImportResolver {
  @Requires("import:read")
  @Query(() => ImportBatchConnection, {
    complexity: pageCost,
    description: "Imports of the viewer's scope, newest first (导入记录).",
  })
  async imports(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => ImportFilter, { nullable: true }) filter?: ImportFilter,
  ) {
    const where = importConditions(filter ?? {});
    return await ctx.page(
      { model: importBatch, request, where, order: importOrder, descending: true },
      info,
    );
  }

  @Requires("import:read")
  @Query(() => ImportBatch, {
    description: "One import, live (导入). NOT_FOUND outside the scope.",
  })
  async importBatch(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(importBatch, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("person:import")
  @Mutation(() => ImportBatch, { description: "Begins with an uploaded file (开始导入)." })
  async startImport(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => StartImportInput) input: StartImportInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "startImport", input, () =>
        startImport(tx, input),
      );
      return await shown(tx, id, info);
    });
  }

  @Requires("person:import")
  @Mutation(() => ConfirmImportMappingResult, {
    description:
      "Confirms sheet and columns, which are remembered, and has the rows checked (确认列).",
  })
  async confirmImportMapping(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ConfirmImportMappingInput) input: ConfirmImportMappingInput,
  ) {
    return await ctx.write(async (tx) => {
      const outcome = await confirmMapping(tx, input);
      return typeof outcome === "string" ? await shown(tx, outcome, info) : outcome;
    });
  }

  @Requires("person:import")
  @Mutation(() => CommitImportResult, {
    description: "Has everything written that is new, changed or decided (提交导入).",
  })
  async commitImport(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CommitImportInput) input: CommitImportInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "commitImport", input, () =>
          commitImport(tx, input),
        );
        return await shown(tx, id, info);
      }),
    );
  }

  @Requires("person:import")
  @Mutation(() => ImportBatch, {
    description: "Stops the work under way; what is written stays (停止导入).",
  })
  async stopImport(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    const which = parseUuid(id, "id");
    return await ctx.write(async (tx) => {
      await stopImport(tx, which);
      return await shown(tx, which, info);
    });
  }

  @Requires("person:import")
  @Mutation(() => MakeImportErrorFileResult, {
    description: "Has the rows to be mended written into a workbook: errorFile (生成错误表).",
  })
  async makeImportErrorFile(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => MakeImportErrorFileInput) input: MakeImportErrorFileInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "makeImportErrorFile", input, () =>
          makeErrorFile(tx, input),
        );
        return await shown(tx, id, info);
      }),
    );
  }
}

async function shown(tx: Transaction, id: string, info: GraphQLResolveInfo): Promise<object> {
  return await readBack(tx, importBatch, sql`t0.id = ${id}::uuid`, info);
}
