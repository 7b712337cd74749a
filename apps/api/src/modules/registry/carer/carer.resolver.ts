import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { person } from "../person/person.read-model.ts";
import { Person } from "../person/person.types.ts";
import { AddCarerInput, EndCarerInput, UpdateCarerInput } from "./carer.inputs.ts";
import { addCarer } from "./commands/add-carer.ts";
import { endCarer } from "./commands/end-carer.ts";
import { updateCarer } from "./commands/update-carer.ts";

/** Every command answers with the person, whose carers have changed. */
@Resolver()
export class CarerResolver {
  @Requires("person:write")
  @Mutation(() => Person, { description: "Adds a carer (新增照护人)." })
  async addCarer(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AddCarerInput) input: AddCarerInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "addCarer", input, () =>
        addCarer(tx, input, keys),
      );
      return await readBack(tx, person, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("person:write")
  @Mutation(() => Person, { description: "Edits a carer (修改照护人)." })
  async updateCarer(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdateCarerInput) input: UpdateCarerInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "updateCarer", input, () =>
        updateCarer(tx, input, keys),
      );
      return await readBack(tx, person, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("person:write")
  @Mutation(() => Person, { description: "Ends somebody's caring, from a day on (停止照护)." })
  async endCarer(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndCarerInput) input: EndCarerInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await endCarer(tx, input);
      return await readBack(tx, person, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
