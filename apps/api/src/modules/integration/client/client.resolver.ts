import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { newClientKey } from "../../../platform/access/client-key.ts";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { objectStatement } from "../../../platform/database/read-model.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { violates } from "../../../platform/errors/database-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { selectionOf } from "../../../platform/graphql/selection.ts";
import {
  CloseIntegrationClientInput,
  CreateIntegrationClientInput,
  IssueClientKeyInput,
} from "./client.inputs.ts";
import { clientOrder } from "./client.queries.ts";
import { client } from "./client.read-model.ts";
import {
  CreateIntegrationClientResult,
  IssueClientKeyResult,
  TooManyKeys,
} from "./client.results.ts";
import { IntegrationClient, IntegrationClientConnection } from "./client.types.ts";
import { closeClient } from "./commands/close-client.ts";
import { createClient } from "./commands/create-client.ts";
import { issueKey } from "./commands/issue-key.ts";

@Resolver()
export class ClientResolver {
  @Requires("integration:read")
  @Query(() => IntegrationClientConnection, {
    complexity: pageCost,
    description: "Clients of the viewer's scope, those in use first (对接客户端).",
  })
  async integrationClients(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    return await ctx.page({ model: client, request, where: [], order: clientOrder }, info);
  }

  @Requires("integration:read")
  @Query(() => IntegrationClient, {
    description: "One client (对接客户端). NOT_FOUND outside the scope.",
  })
  async integrationClient(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(client, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("integration:manage")
  @Mutation(() => CreateIntegrationClientResult, {
    description: "A new client, without a key yet (新增对接客户端).",
  })
  async createIntegrationClient(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CreateIntegrationClientInput) input: CreateIntegrationClientInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "createIntegrationClient", input, () =>
          createClient(tx, input),
        );
        return await readBack(tx, client, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("integration:manage")
  @Mutation(() => IssueClientKeyResult, {
    description: "A new key, shown in this answer only; others may run out beside it (签发密钥).",
  })
  async issueClientKey(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => IssueClientKeyInput) input: IssueClientKeyInput,
  ) {
    try {
      return await orRefusal(() =>
        ctx.write(async (tx) => {
          const key = newClientKey(ctx.door.masterKey, `${tx.staffId}/${input.idempotencyKey}`);
          const id = await once(tx, input.idempotencyKey, "issueClientKey", input, () =>
            issueKey(tx, input, key),
          );
          const below = selectionOf(info, "ClientKeyIssued")["client"] ?? {};
          const row = await tx.row<{ node: object }>(
            objectStatement(client, below, sql`t0.id = ${id}::uuid`),
          );
          return { __typename: "ClientKeyIssued", client: row?.node, key };
        }),
      );
    } catch (error) {
      if (violates(error, "client_key_few")) return new TooManyKeys();
      throw error;
    }
  }

  @Requires("integration:manage")
  @Mutation(() => IntegrationClient, { description: "Ends a key at once (吊销密钥)." })
  async revokeClientKey(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.write(async (tx) => {
      const row = await tx.row<{ client: string | null }>(
        sql`select integration.revoke_key(${parseUuid(id, "id")}::uuid) as client`,
      );
      if (row?.client == null) throw notFound("id");
      return await readBack(tx, client, sql`t0.id = ${row.client}::uuid`, info);
    });
  }

  @Requires("integration:manage")
  @Mutation(() => IntegrationClient, {
    description: "Ends a client for good, with all its keys (关闭对接客户端).",
  })
  async closeIntegrationClient(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CloseIntegrationClientInput) input: CloseIntegrationClientInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await closeClient(tx, input);
      return await readBack(tx, client, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
