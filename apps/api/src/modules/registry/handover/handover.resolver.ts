import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { TransferPersonInput } from "../person/person.inputs.ts";
import { transferPerson } from "./commands/transfer-person.ts";
import { handoverConditions, handoverOrder } from "./handover.queries.ts";
import { personTransfer } from "./handover.read-model.ts";
import { PersonTransferConnection, PersonTransferFilter } from "./handover.types.ts";

@Resolver()
export class HandoverResolver {
  @Requires("person:read")
  @Query(() => PersonTransferConnection, {
    complexity: pageCost,
    description: "Hand-overs of the viewer's offices, given and received, newest first (移交记录).",
  })
  async personTransfers(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => PersonTransferFilter, { nullable: true }) filter?: PersonTransferFilter,
  ) {
    return await ctx.page(
      {
        model: personTransfer,
        request,
        where: handoverConditions(filter ?? {}),
        order: handoverOrder,
        descending: true,
      },
      info,
    );
  }

  @Requires("person:transfer")
  @Mutation(() => Boolean, {
    description: "Hands a person over to another office of the county; both see it (移交).",
  })
  async transferPerson(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => TransferPersonInput) input: TransferPersonInput,
  ): Promise<boolean> {
    await ctx.write((tx) => transferPerson(tx, input));
    return true;
  }
}
