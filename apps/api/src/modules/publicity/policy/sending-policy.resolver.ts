import sql from "sql-template-tag";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { setSendingPolicy } from "./commands/set-sending-policy.ts";
import { SetSendingPolicyInput } from "./sending-policy.inputs.ts";
import { sendingPolicyOf } from "./sending-policy.queries.ts";
import { SendingPolicy } from "./sending-policy.types.ts";

const here = sql`staff.acting_office()`;

@Resolver()
export class SendingPolicyResolver {
  @Requires("sendingPolicy:read")
  @Query(() => SendingPolicy, { description: "How the viewer's county sends (短信发送规则)." })
  async sendingPolicy(@Ctx() ctx: FieldContext) {
    const [row] = await ctx.rows<{ node: SendingPolicy }>(sendingPolicyOf(here));
    if (row === undefined) throw notFound("");
    return row.node;
  }

  @Requires("sendingPolicy:manage")
  @Mutation(() => SendingPolicy, { description: "Sets how the county sends (维护短信发送规则)." })
  async setSendingPolicy(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => SetSendingPolicyInput) input: SetSendingPolicyInput,
  ) {
    return await ctx.write(async (tx) => {
      await setSendingPolicy(tx, input);
      const row = await tx.row<{ node: SendingPolicy }>(sendingPolicyOf(here));
      return row?.node;
    });
  }
}
