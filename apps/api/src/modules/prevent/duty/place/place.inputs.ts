import type { Disinfectant, PlaceKind } from "@wuzi/domain/prevent/disinfection";
import { Field, ID, InputType, Int } from "type-graphql";
import { FieldMomentInput } from "../../../../platform/field/field-moment.inputs.ts";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { DisinfectantEnum, PlaceKindEnum } from "../duty.enums.ts";

@InputType({ description: "Which places to list; every part narrows." })
export class DisinfectionPlaceFilter {
  @Field(() => ID, { nullable: true, description: "Of this office." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: and of all below it." })
  includeBelow?: boolean | null;

  @Field(() => PlaceKindEnum, { nullable: true, description: "Of this kind." })
  kind?: PlaceKind | null;

  @Field(() => Boolean, { nullable: true, description: "Also those no longer in use." })
  closed?: boolean | null;
}

@InputType({ description: "Which records to list; every part narrows." })
export class DisinfectionFilter {
  @Field(() => ID, { nullable: true, description: "Of this office." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: and of all below it." })
  includeBelow?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Of this place." })
  placeId?: string | null;

  @Field(() => Day, { nullable: true, description: "Done on this day." })
  onDay?: string | null;
}

@InputType({ description: "A new place (登记消毒场所)." })
export class RegisterPlaceInput {
  @Field(() => ID, { description: "Whose." })
  officeId!: string;

  @Field(() => PlaceKindEnum, { description: "Kind." })
  kind!: PlaceKind;

  @Field(() => String, { description: "Name, unique at the office." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Remark." })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: "The post in charge." })
  keeperPostId?: string | null;

  @Field(() => Int, { nullable: true, description: "Times a day; the rule's unless told." })
  timesPerDay?: number | null;

  @Field(() => Day, {
    nullable: true,
    description:
      "First day; today unless told, looking back to the first day of the open response.",
  })
  fromDay?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "An edit of a place, as it is to be afterwards (修改消毒场所)." })
export class UpdatePlaceInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => PlaceKindEnum, { description: "Kind." })
  kind!: PlaceKind;

  @Field(() => String, { description: "Name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Remark." })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: "The post in charge." })
  keeperPostId?: string | null;

  @Field(() => Int, { nullable: true, description: "Times a day." })
  timesPerDay?: number | null;

  @Field(() => Day, {
    nullable: true,
    description: "Last day: today or later; null keeps it in use.",
  })
  toDay?: string | null;
}

@InputType({ description: "A record as it should have been (更正消毒记录)." })
export class CorrectDisinfectionInput {
  @Field(() => ID, { description: "The record that is wrong; of several corrections the last." })
  id!: string;

  @Field(() => DisinfectantEnum, { description: "With what." })
  agent!: Disinfectant;

  @Field(() => Int, { nullable: true, description: "mg/L; needed for chlorine." })
  concentration?: number | null;

  @Field(() => Int, { description: "Minutes." })
  minutes!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "That the concentration is right although it is not usual.",
  })
  confirmed?: boolean | null;

  @Field(() => String, { nullable: true, description: "Remark." })
  note?: string | null;

  @Field(() => String, { description: "Why; it stays with the record. 4 to 200 characters." })
  reason!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A disinfection (登记消毒)." })
export class RecordDisinfectionInput {
  @Field(() => ID, { description: "Where." })
  placeId!: string;

  @Field(() => DisinfectantEnum, {
    nullable: true,
    description: "With what; chlorine unless told.",
  })
  agent?: Disinfectant | null;

  @Field(() => Int, {
    nullable: true,
    description: "mg/L; for chlorine the upper end of the usual range unless told.",
  })
  concentration?: number | null;

  @Field(() => Int, { nullable: true, description: "Minutes; the protocol's unless told." })
  minutes?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "That the concentration is right although it is not usual.",
  })
  confirmed?: boolean | null;

  @Field(() => String, { nullable: true, description: "Remark." })
  note?: string | null;

  @Field(() => FieldMomentInput, { description: "When it was done." })
  moment!: FieldMomentInput;

  @Field(() => [ID], {
    nullable: true,
    description: "Photos brought before, at most 9; a device may send them afterwards (照片).",
  })
  photoIds?: string[] | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
