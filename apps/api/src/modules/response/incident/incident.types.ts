import { incidentKindLabels, type IncidentKind } from "@wuzi/domain/response/incident-kind";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Day } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { Protocol } from "../protocol/protocol.types.ts";

export const IncidentKindEnum = wordsEnum<IncidentKind>(
  "IncidentKind",
  "What a response answers to (应急类别).",
  incidentKindLabels,
);

@ObjectType({
  description:
    "An emergency that a county answers to (应急响应): what the records of every wing belong to.",
})
export class Incident {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => IncidentKindEnum, { description: "What it is (类别)." })
  kind!: IncidentKind;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => Day, { description: "First day (启动日期)." })
  startedOn!: string;

  @Field(() => Day, { nullable: true, description: "Last day (终止日期); null while it lasts." })
  endedOn!: string | null;

  @Field(() => OfficeRef, { nullable: true, description: "The county federation (县残联)." })
  office!: OfficeRef | null;

  @Field(() => Protocol, {
    nullable: true,
    description: "The protocol in force today (现行参数); null once the incident has ended.",
  })
  protocol!: Protocol | null;

  @Field(() => [Protocol], {
    description: "All versions that were not withdrawn, the latest first (参数沿革).",
  })
  protocols!: Protocol[];

  @Field(() => Boolean, { description: "Whether it is synthetic demo data (演示数据)." })
  synthetic!: boolean;

  @Field(() => Int, { description: "Grows with every change; send it back with an edit (版本号)." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may change it (可维护)." })
  viewerCanManage!: boolean;
}

export const IncidentConnection = connectionOf(Incident, "Incident");

@ObjectType({ description: "Refused: one of this kind is open already (同类响应未终止)." })
export class IncidentStillOpen {
  @Field(() => IncidentKindEnum, { description: "The kind that was asked for." })
  kind!: IncidentKind;

  constructor(kind?: IncidentKind) {
    if (kind !== undefined) this.kind = kind;
  }
}

export const OpenIncidentResult = unionOf(
  "OpenIncidentResult",
  "The incident, or why it cannot be opened.",
  () => [Incident, IncidentStillOpen] as const,
);
