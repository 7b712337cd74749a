import type { ClientScope } from "@wuzi/domain/integration/client-scope";
import { Field, ID, InputType, Int } from "type-graphql";
import { Uuid } from "../../../platform/graphql/scalars.ts";
import { ClientScopeEnum } from "./client.enums.ts";

@InputType({ description: "A new client." })
export class CreateIntegrationClientInput {
  @Field(() => ID, { description: "It will see this office and all below." })
  officeId!: string;

  @Field(() => String, { description: "Name, at most 40 characters." })
  name!: string;

  @Field(() => String, { description: "What it is for, at most 200 characters." })
  purpose!: string;

  @Field(() => String, { description: "Who answers for it, at most 100 characters." })
  contact!: string;

  @Field(() => [ClientScopeEnum], { description: "What it may do; only what the viewer may." })
  scopes!: ClientScope[];

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A new key for a client." })
export class IssueClientKeyInput {
  @Field(() => ID, { description: "Whose." })
  clientId!: string;

  @Field(() => Int, { description: "Days until it ends by itself, 1 to 366." })
  days!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Days in which the client's other keys run out, 0 to 30; left out, they stay.",
  })
  overlapDays?: number | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again shows the same key." })
  idempotencyKey!: string;
}

@InputType({ description: "The end of a client and of all its keys." })
export class CloseIntegrationClientInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
