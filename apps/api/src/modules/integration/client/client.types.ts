import type { ClientScope } from "@wuzi/domain/integration/client-scope";
import type { ClientState } from "@wuzi/domain/integration/client-state";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import {
  ClientKeyStateEnum,
  ClientScopeEnum,
  ClientStateEnum,
  type KeyState,
} from "./client.enums.ts";

@ObjectType({ description: "A key of a client (密钥); only its last characters are known." })
export class ClientKey {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "The last four characters (末四位)." })
  hint!: string;

  @Field(() => ClientKeyStateEnum, { description: "Whether it still opens anything (状态)." })
  state!: KeyState;

  @Field(() => Instant, { description: "When it was issued (签发时间)." })
  issuedAt!: Date;

  @Field(() => Instant, { description: "When it ends by itself (到期时间)." })
  expiresAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it was revoked (吊销时间)." })
  revokedAt!: Date | null;

  @Field(() => Instant, {
    nullable: true,
    description: "When it was last used, to the minute (最近使用).",
  })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: "A third party's program that asks this API (对接客户端)." })
export class IntegrationClient {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => String, { description: "What it is for (用途)." })
  purpose!: string;

  @Field(() => String, { description: "Who answers for it (联系人)." })
  contact!: string;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "It sees this office and all below (数据范围).",
  })
  office!: OfficeRef | null;

  @Field(() => [ClientScopeEnum], { description: "What it may do (权限)." })
  scopes!: ClientScope[];

  @Field(() => ClientStateEnum, { description: "Whether it may still ask (状态)." })
  state!: ClientState;

  @Field(() => [ClientKey], { description: "Its keys, newest first (密钥)." })
  keys!: ClientKey[];

  @Field(() => Instant, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;
}

export const IntegrationClientConnection = connectionOf(IntegrationClient, "IntegrationClient");
