import { mostKeys } from "@wuzi/domain/integration/client-input";
import { Field, Int, ObjectType } from "type-graphql";
import { unionOf } from "../../../platform/graphql/union.ts";
import { IntegrationClient } from "./client.types.ts";

@ObjectType({ description: "Refused: the viewer does not hold these scopes there (无权授予)." })
export class ScopesNotGrantable {
  @Field(() => [String], { description: "Names of the permissions that the viewer may give." })
  grantable!: string[];

  constructor(grantable?: string[]) {
    if (grantable !== undefined) this.grantable = grantable;
  }
}

@ObjectType({ description: "The client, with its new key." })
export class ClientKeyIssued {
  @Field(() => IntegrationClient, { description: "The client." })
  client!: IntegrationClient;

  @Field(() => String, {
    description: "The key (密钥), shown here only: send it as `Authorization: Bearer wuzi_…`.",
  })
  key!: string;
}

@ObjectType({ description: "Refused: as many keys as may live at once (有效密钥过多)." })
export class TooManyKeys {
  @Field(() => Int, { description: "Most keys at once." })
  most: number = mostKeys;
}

export const CreateIntegrationClientResult = unionOf(
  "CreateIntegrationClientResult",
  "The new client, or why not.",
  () => [IntegrationClient, ScopesNotGrantable] as const,
);

export const IssueClientKeyResult = unionOf(
  "IssueClientKeyResult",
  "The new key, or why not.",
  () => [ClientKeyIssued, TooManyKeys, ScopesNotGrantable] as const,
);
