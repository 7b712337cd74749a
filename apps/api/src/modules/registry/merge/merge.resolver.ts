import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, ID, Info, Mutation, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { mergePeople } from "./commands/merge-people.ts";
import { unmergePeople } from "./commands/unmerge-people.ts";
import { personMerge } from "./merge.read-model.ts";
import { MergePeopleInput, PersonMerge, UnmergePeopleResult } from "./merge.types.ts";

@Resolver()
export class MergeResolver {
  @Requires("person:write")
  @Mutation(() => PersonMerge, { description: "Makes one record of two (合并)." })
  async mergePeople(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => MergePeopleInput) input: MergePeopleInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "mergePeople", input, () =>
        mergePeople(tx, input, keys),
      );
      return await readBack(tx, personMerge, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("person:write")
  @Mutation(() => UnmergePeopleResult, {
    description: "Takes a merge back: both records are again what they were (撤销合并).",
  })
  async unmergePeople(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID, { description: "Which merge." }) id: string,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const outcome = await unmergePeople(tx, id);
        if (typeof outcome !== "string") return outcome;
        return await readBack(tx, personMerge, sql`t0.id = ${outcome}::uuid`, info);
      }),
    );
  }
}
