import { Field, ID, InputType, Int } from "type-graphql";
import { FieldMomentInput } from "../../../../platform/field/field-moment.inputs.ts";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { ResidentInput } from "../../../../platform/resident/resident.inputs.ts";
import { TransportEnum } from "../screening.enums.ts";

@InputType({ description: "Where somebody came from, and how (来程)." })
export class JourneyInput {
  @Field(() => String, { nullable: true, description: "Division of origin, six digits." })
  originCode?: string | null;

  @Field(() => String, { description: "Where from, in words, at most 100 characters." })
  origin!: string;

  @Field(() => TransportEnum, { description: "What with." })
  transport!: string;

  @Field(() => String, { nullable: true, description: "Train, flight or plate." })
  transportNo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Fellow travellers, at most 200 characters.",
  })
  companions?: string | null;

  @Field(() => Day, {
    description: "Day of arrival; from 120 days before they were seen to that day.",
  })
  arrivedOn!: string;

  @Field(() => Day, { nullable: true, description: "When they mean to leave." })
  plannedLeaveOn?: string | null;

  @Field(() => String, { nullable: true, description: "Address of the stay, at most 100." })
  stay?: string | null;

  @Field(() => String, { nullable: true, description: "Needs, at most 200 characters." })
  needs?: string | null;
}

@InputType({
  description: "Somebody has arrived (登记外来人员). Exactly one of person and resident.",
})
export class RecordArrivalInput {
  @Field(() => ID, { description: "Where they stay: grid, village or community." })
  officeId!: string;

  @Field(() => ID, { nullable: true, description: "A registered person." })
  personId?: string | null;

  @Field(() => ResidentInput, { nullable: true, description: "Somebody else." })
  resident?: ResidentInput | null;

  @Field(() => JourneyInput, { description: "How they came." })
  journey!: JourneyInput;

  @Field(() => FieldMomentInput, { description: "When it was found." })
  moment!: FieldMomentInput;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({
  description: "How somebody came, as it should stand in the ledger (更正外来人员台账).",
})
export class UpdateArrivalInput {
  @Field(() => ID, { description: "Which line." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => JourneyInput, {
    description: "As it is to be afterwards; a stay that is left out stays as it is on record.",
  })
  journey!: JourneyInput;

  @Field(() => String, { description: "Why, 4 to 200 characters." })
  reason!: string;
}

@InputType({ description: "A line should not stand in the ledger (作废)." })
export class VoidArrivalInput {
  @Field(() => ID, { description: "Which line." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "Why, 4 to 200 characters; it stays with the line." })
  reason!: string;
}

@InputType({ description: "A line needs no control (不需管控)." })
export class DismissArrivalInput {
  @Field(() => ID, { description: "Which line." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "Why, 4 to 200 characters." })
  reason!: string;
}
