import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { TransferPersonInput } from "../person/person.inputs.ts";
import { transferPerson } from "./commands/transfer-person.ts";
import { handoverConditions, handoverOrder } from "./handover.queries.ts";
import { personTransfer } from "./handover.read-model.ts";
import { PersonTransferConnection, PersonTransferFilter } from "./handover.types.ts";
import { TransferTarget } from "./transfer-target.types.ts";
import { findTransferTargets } from "./transfer-targets.ts";

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
    await ctx.write((tx) =>
      once(tx, input.idempotencyKey, "transferPerson", input, () => transferPerson(tx, input)),
    );
    return true;
  }

  @Requires("person:read")
  @Query(() => [TransferTarget], {
    complexity: ({ childComplexity, args }) => childComplexity * Number(args["first"]),
    description:
      "Open offices of the county that a person can be handed over to, also outside the viewer's scope, by name or code; none for a post that hands nobody over (可移交的机构).",
  })
  async transferTargets(
    @Ctx() ctx: FieldContext,
    @Arg("search", () => String, {
      defaultValue: "",
      description: "A fragment of the name, or the start of the code.",
    })
    search: string,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 50." })
    first: number,
  ): Promise<TransferTarget[]> {
    return await findTransferTargets((statement) => ctx.rows(statement), search, first);
  }
}
