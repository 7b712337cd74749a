import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { violates } from "../../../platform/errors/database-error.ts";
import { setProtocol } from "./commands/set-protocol.ts";
import { withdrawProtocol } from "./commands/withdraw-protocol.ts";
import { SetProtocolInput, WithdrawProtocolInput } from "./protocol.inputs.ts";
import { protocol } from "./protocol.read-model.ts";
import {
  ProtocolDayTaken,
  ProtocolHasBegun,
  SetProtocolResult,
  WithdrawProtocolResult,
} from "./protocol.types.ts";

@Resolver()
export class ProtocolResolver {
  @Requires("incident:manage")
  @Mutation(() => SetProtocolResult, {
    description: "Sets an incident's parameters from a day on, never backwards (设定防控参数).",
  })
  async setProtocol(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SetProtocolInput) input: SetProtocolInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "setProtocol", input, () =>
          setProtocol(tx, input),
        );
        return await readBack(tx, protocol, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "protocol_day_key")) return new ProtocolDayTaken(input.fromDay);
      throw error;
    }
  }

  @Requires("incident:manage")
  @Mutation(() => WithdrawProtocolResult, {
    description: "Takes back a version that has not begun (撤回未生效的参数).",
  })
  async withdrawProtocol(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => WithdrawProtocolInput) input: WithdrawProtocolInput,
  ) {
    return await ctx.write(async (tx) => {
      const outcome = await withdrawProtocol(tx, input);
      if (outcome instanceof ProtocolHasBegun) return outcome;
      return await readBack(tx, protocol, sql`t0.id = ${outcome}::uuid`, info);
    });
  }
}
