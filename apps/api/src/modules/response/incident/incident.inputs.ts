import type { IncidentKind } from "@wuzi/domain/response/incident-kind";
import type { ResponseLevel } from "@wuzi/domain/response/response-level";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { ProtocolSettings } from "../protocol/protocol-settings.types.ts";
import { ResponseLevelEnum } from "../protocol/protocol.types.ts";
import { IncidentKindEnum } from "./incident.types.ts";

@InputType({ description: "A new incident of the acting county, with its first protocol." })
export class OpenIncidentInput {
  @Field(() => IncidentKindEnum, { description: "What it is (类别)." })
  kind!: IncidentKind;

  @Field(() => String, { description: "Name (名称), at most 60 characters." })
  name!: string;

  @Field(() => Day, {
    description: "First day (启动日期); today or earlier. The first protocol begins with it.",
  })
  startedOn!: string;

  @Field(() => ResponseLevelEnum, { description: "Level of the response (响应级别)." })
  level!: ResponseLevel;

  @Field(() => ProtocolSettings, { description: "The first parameters (参数)." })
  settings!: ProtocolSettings;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "Another name for an incident." })
export class RenameIncidentInput {
  @Field(() => ID, { description: "The incident." })
  id!: string;

  @Field(() => String, { description: "Name (名称), at most 60 characters." })
  name!: string;

  @Field(() => Int, { description: "The version that was edited." })
  version!: number;
}

@InputType({ description: "The end of an incident: nothing is recorded for it any more." })
export class EndIncidentInput {
  @Field(() => ID, { description: "The incident." })
  id!: string;

  @Field(() => Day, { description: "Last day (终止日期); from its first day to today." })
  endedOn!: string;

  @Field(() => Int, { description: "The version that was edited." })
  version!: number;
}
