import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MomentRefused } from "../../../../platform/field/field-moment.types.ts";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../../platform/person/person-ref.types.ts";
import { Resident } from "../../../../platform/resident/resident.types.ts";
import { ArrivalStateEnum, SightingSourceEnum, TransportEnum } from "../screening.enums.ts";

@ObjectType({ description: "Once that somebody was found to have arrived (登记记录)." })
export class ArrivalSighting {
  @Field(() => Instant, { description: "When (登记时间)." })
  seenAt!: Date;

  @Field(() => SightingSourceEnum, { description: "Where it came from (登记来源)." })
  source!: string;

  @Field(() => String, { nullable: true, description: "By whom, where known to the viewer." })
  byName!: string | null;
}

@ObjectType({ description: "One thing that an edit changed (更正内容)." })
export class ArrivalChange {
  @Field(() => String, {
    description: "Which: a field of the journey, as `JourneyInput` names it.",
  })
  field!: string;

  @Field(() => String, { nullable: true, description: "Before; null for nothing, and for a stay." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "After; null for nothing, and for a stay." })
  after!: string | null;
}

@ObjectType({ description: "Once that a line was edited (更正记录)." })
export class ArrivalEdit {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Instant, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "By whom (更正人)." })
  byName!: string;

  @Field(() => String, { nullable: true, description: "Why (更正原因)." })
  reason!: string | null;

  @Field(() => [ArrivalChange], { description: "What it changed." })
  changes!: ArrivalChange[];
}

@ObjectType({ description: "A line of the ledger of arrivals (外来人员台账)." })
export class Arrival {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => PersonRef, { nullable: true, description: "The record, of one who is registered." })
  person!: PersonRef | null;

  @Field(() => Resident, { nullable: true, description: "Who it is, of one who is not." })
  resident!: Resident | null;

  @Field(() => OfficeRef, { nullable: true, description: "Where they stay (所在网格)." })
  office!: OfficeRef | null;

  @Field(() => String, { nullable: true, description: "Division of origin, six digits." })
  originCode!: string | null;

  @Field(() => String, { description: "Where from, in words (来自何地)." })
  origin!: string;

  @Field(() => TransportEnum, { description: "What with (交通方式)." })
  transport!: string;

  @Field(() => String, { nullable: true, description: "Train, flight or plate (车次航班)." })
  transportNo!: string | null;

  @Field(() => String, { nullable: true, description: "Fellow travellers (同行人员)." })
  companions!: string | null;

  @Field(() => Day, { description: "Day of arrival (到达日期)." })
  arrivedOn!: string;

  @Field(() => Day, { nullable: true, description: "When they mean to leave (拟离开日期)." })
  plannedLeaveOn!: string | null;

  @Field(() => String, { nullable: true, description: "Address of the stay, masked (现住址)." })
  stayMask!: string | null;

  @Field(() => String, { nullable: true, description: "Needs (需求)." })
  needs!: string | null;

  @Field(() => Int, { description: "How often they were found (登记次数)." })
  sightingCount!: number;

  @Field(() => [ArrivalSighting], { description: "Each time, the latest first." })
  sightings!: ArrivalSighting[];

  @Field(() => ArrivalStateEnum, { description: "What has become of it (处理情况)." })
  state!: string;

  @Field(() => ID, { nullable: true, description: "The control that it opened (管控编号)." })
  caseId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why no control is needed (不需管控的理由).",
  })
  dismissedReason!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was decided (处理时间)." })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "By whom (处理人)." })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was voided (作废原因)." })
  voidReason!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was voided (作废时间)." })
  voidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "By whom it was voided (作废人)." })
  voidedBy!: string | null;

  @Field(() => Int, { description: "Version, for decisions." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may decide it now." })
  viewerCanDecide!: boolean;

  @Field(() => [ArrivalEdit], { description: "How it was edited, the latest first (更正记录)." })
  edits!: ArrivalEdit[];

  @Field(() => Boolean, { description: "Whether the viewer may edit it; not once it is voided." })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may void it; not under control." })
  viewerCanVoid!: boolean;
}

export const ArrivalConnection = connectionOf(Arrival, "Arrival");

@ObjectType({
  description:
    "Refused: the person stands in the ledger of another place already (已在别处登记). Speak with that town.",
})
export class ArrivalElsewhere {
  @Field(() => String, { description: "The town (所在乡镇)." })
  town!: string;

  constructor(town: string) {
    this.town = town;
  }
}

@ObjectType({
  description:
    "Refused: the control that the line opened goes on; it ends first (管控进行中，不能作废).",
})
export class ArrivalControlled {
  @Field(() => ID, { description: "The control (管控编号)." })
  caseId: string;

  constructor(caseId: string) {
    this.caseId = caseId;
  }
}

@ObjectType({ description: "The address of a stay, opened (现住址)." })
export class RevealedStay {
  @Field(() => String, { nullable: true, description: "The address." })
  stay!: string | null;

  @Field(() => Instant, { description: "When it was opened." })
  at!: Date;
}

@InputType({ description: "Which arrivals to list (台账筛选); every part narrows." })
export class ArrivalFilter {
  @Field(() => ID, { nullable: true, description: "In this office or any below it." })
  officeId?: string | null;

  @Field(() => ArrivalStateEnum, {
    nullable: true,
    description: "Standing so. Without it all that count: voided lines only when asked for.",
  })
  state?: string | null;

  @Field(() => Day, { nullable: true, description: "Arrived on this day or later." })
  arrivedFrom?: string | null;

  @Field(() => Day, { nullable: true, description: "Arrived on this day or earlier." })
  arrivedTo?: string | null;

  @Field(() => String, { nullable: true, description: "A fragment of the name or the origin." })
  search?: string | null;
}

export const VoidArrivalResult = unionOf(
  "VoidArrivalResult",
  "The voided line, or why it has to stand.",
  () => [Arrival, ArrivalControlled] as const,
);

export const RecordArrivalResult = unionOf(
  "RecordArrivalResult",
  "The line of the ledger, new or found again, or why it cannot stand.",
  () => [Arrival, ArrivalElsewhere, MomentRefused] as const,
);
