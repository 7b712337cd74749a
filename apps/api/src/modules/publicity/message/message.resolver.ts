import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { sendMessage } from "./commands/send-message.ts";
import { MessageFilter, SendMessageInput } from "./message.inputs.ts";
import { messageConditions, messageOrder, threadOf } from "./message.queries.ts";
import { message } from "./message.read-model.ts";
import { SendMessageResult } from "./message.results.ts";
import { MessageConnection } from "./message.types.ts";
import { ThreadEntry } from "./thread.types.ts";

@Resolver()
export class MessageResolver {
  @Requires("campaign:read")
  @Query(() => MessageConnection, {
    complexity: pageCost,
    description: "Messages to people of the viewer's scope, the newest first (短信).",
  })
  async messages(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => MessageFilter, { nullable: true }) filter?: MessageFilter,
  ) {
    const where = messageConditions(filter ?? {});
    const list = { model: message, request, where, order: messageOrder, descending: true };
    return await ctx.page(list, info);
  }

  @Requires("campaign:read")
  @Query(() => [ThreadEntry], {
    description: "What went to and fro with a person, the newest first (短信往来).",
  })
  async messageThread(@Ctx() ctx: FieldContext, @Arg("personId", () => ID) personId: string) {
    const rows = await ctx.rows<{ node: ThreadEntry }>(threadOf(parseUuid(personId, "personId")));
    return rows.map(({ node }) => node);
  }

  @Requires("message:send")
  @Mutation(() => SendMessageResult, {
    description: "Sends a message to one person, before everything that waits in bulk (发送短信).",
  })
  async sendMessage(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SendMessageInput) input: SendMessageInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "sendMessage", input, () =>
          sendMessage(tx, input, keys),
        );
        return await readBack(tx, message, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }
}
