import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../../platform/access/context.ts";
import { Requires } from "../../../../../platform/access/requires.ts";
import { once } from "../../../../../platform/database/once.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { arrivalImport } from "./arrival-import.read-model.ts";
import { ArrivalImport, ImportArrivalsInput } from "./arrival-import.types.ts";
import { startImport } from "./start-import.ts";

@Resolver()
export class ArrivalImportResolver {
  @Requires("screening:read")
  @Query(() => ArrivalImport, {
    description: "One import of a ledger. NOT_FOUND outside the scope.",
  })
  async arrivalImport(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(arrivalImport, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("screening:write")
  @Mutation(() => ArrivalImport, {
    description:
      "Writes a ledger from a spreadsheet in the background; the same file again changes nothing (导入台账).",
  })
  async importArrivals(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ImportArrivalsInput) input: ImportArrivalsInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "importArrivals", input, () =>
        startImport(tx, input),
      );
      return await readBack(tx, arrivalImport, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
