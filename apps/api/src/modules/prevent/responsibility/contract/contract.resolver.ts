import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { endContract } from "./commands/end-contract.ts";
import { startContract } from "./commands/start-contract.ts";
import { transferContract } from "./commands/transfer-contract.ts";
import {
  AreaContractFilter,
  EndContractInput,
  StartContractInput,
  TransferContractInput,
} from "./contract.inputs.ts";
import { contractConditions, contractOrder } from "./contract.queries.ts";
import { areaContract } from "./contract.read-model.ts";
import { ContractResult } from "./contract.results.ts";
import { AreaContract, AreaContractConnection } from "./contract.types.ts";
import { refusedContract, refusedTransfer } from "./refused-contract.ts";

@Resolver()
export class ContractResolver {
  @Requires("responsibility:read")
  @Query(() => AreaContractConnection, {
    complexity: pageCost,
    description: "Contracted areas of the county with their cadres, larger areas first (包联列表).",
  })
  async areaContracts(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => AreaContractFilter, { nullable: true }) filter?: AreaContractFilter,
  ) {
    return await ctx.page(
      {
        model: areaContract,
        request,
        where: contractConditions(filter ?? {}),
        order: contractOrder,
      },
      info,
    );
  }

  @Requires("responsibility:manage")
  @Mutation(() => ContractResult, { description: "A cadre takes an area on (确定包联)." })
  async startContract(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => StartContractInput) input: StartContractInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "startContract", input, () =>
          startContract(tx, input),
        );
        return await readBack(tx, areaContract, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      return await refusedContract(ctx, error, input);
    }
  }

  @Requires("responsibility:manage")
  @Mutation(() => AreaContract, { description: "Sets the last day of a contract (结束包联)." })
  async endContract(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndContractInput) input: EndContractInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await endContract(tx, input);
      return await readBack(tx, areaContract, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("responsibility:manage")
  @Mutation(() => ContractResult, {
    description:
      "Somebody else takes an area over, without a day between; answers the new contract (包联交接).",
  })
  async transferContract(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => TransferContractInput) input: TransferContractInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "transferContract", input, () =>
          transferContract(tx, input),
        );
        return await readBack(tx, areaContract, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      return refusedTransfer(error, input.name);
    }
  }
}
