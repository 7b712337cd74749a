import type { ResponseLevel } from "@wuzi/domain/response/response-level";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { ProtocolSettings } from "./protocol-settings.types.ts";
import { ResponseLevelEnum } from "./protocol.types.ts";

@InputType({
  description: "A version of a protocol, from a day on; never from a day that has passed.",
})
export class SetProtocolInput {
  @Field(() => ID, { description: "The incident." })
  incidentId!: string;

  @Field(() => Day, { description: "First day in force (生效日); today or later." })
  fromDay!: string;

  @Field(() => ResponseLevelEnum, { description: "Level of the response (响应级别)." })
  level!: ResponseLevel;

  @Field(() => ProtocolSettings, { description: "What it sets (参数)." })
  settings!: ProtocolSettings;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A version that shall not begin after all." })
export class WithdrawProtocolInput {
  @Field(() => ID, { description: "The version." })
  id!: string;

  @Field(() => Int, { description: "The version number that was seen." })
  version!: number;
}
