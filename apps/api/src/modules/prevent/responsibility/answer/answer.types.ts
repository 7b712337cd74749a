import {
  responsibilityBasisLabels,
  responsibilityGapLabels,
  type ResponsibilityBasis,
  type ResponsibilityGap as Gap,
} from "@wuzi/domain/prevent/responsibility";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { wordsEnum } from "../../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { LeadingGroup } from "../group/group.types.ts";

const BasisEnum = wordsEnum<ResponsibilityBasis>(
  "ResponsibilityBasis",
  "Why somebody answers for an area (负责依据).",
  responsibilityBasisLabels,
);

const GapEnum = wordsEnum<Gap>(
  "ResponsibilityGapReason",
  "Why nobody answers for an area (无人负责的原因).",
  responsibilityGapLabels,
);

@ObjectType({ description: "Somebody who answers for an area (责任人)." })
export class ResponsiblePerson {
  @Field(() => ID, { nullable: true, description: "The member of staff, where it is one." })
  staffId!: string | null;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Department and position (单位及职务)." })
  title!: string | null;

  @Field(() => Day, { description: "First day (起)." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day, inclusive (止)." })
  toDay!: string | null;
}

@ObjectType({ description: "Who was responsible for an area on a day (当日责任人)." })
export class Responsible {
  @Field(() => OfficeRef, { description: "The area that was asked about (辖区)." })
  office!: OfficeRef;

  @Field(() => ResponsiblePerson, { description: "Who answers (责任人)." })
  person!: ResponsiblePerson;

  @Field(() => BasisEnum, { description: "By contract or as head of the group (依据)." })
  basis!: ResponsibilityBasis;

  @Field(() => OfficeRef, {
    nullable: true,
    description:
      "The area or group through which: the area itself, or one above it (依据所在机构).",
  })
  through!: OfficeRef | null;

  @Field(() => [ResponsiblePerson], {
    description: "Deputies of that contract or group (副责任人).",
  })
  deputies!: ResponsiblePerson[];
}

@ObjectType({ description: "Nobody answered for the area that day, and why (责任空缺)." })
export class ResponsibilityGap {
  @Field(() => OfficeRef, { description: "The area that was asked about (辖区)." })
  office!: OfficeRef;

  @Field(() => GapEnum, { description: "Why (原因)." })
  reason!: Gap;
}

export const ResponsibilityAnswer = unionOf(
  "ResponsibilityAnswer",
  "Who was responsible, or why nobody.",
  () => [Responsible, ResponsibilityGap] as const,
);

@ObjectType({ description: "An area in the chart of responsibility (责任分工图中的辖区)." })
export class ChartArea {
  @Field(() => OfficeRef, { description: "The area (辖区)." })
  office!: OfficeRef;

  @Field(() => ResponsiblePerson, {
    nullable: true,
    description: "Its own lead that day (责任人).",
  })
  lead!: ResponsiblePerson | null;

  @Field(() => [ResponsiblePerson], { description: "Its own deputies that day (副责任人)." })
  deputies!: ResponsiblePerson[];
}

@ObjectType({
  description: "Who answers for what under one office on a day, to be printed (责任分工图).",
})
export class ResponsibilityChart {
  @Field(() => OfficeRef, { description: "The office (机构)." })
  office!: OfficeRef;

  @Field(() => Day, { description: "The day (日期)." })
  onDay!: string;

  @Field(() => ChartArea, { description: "Who answers for the office's own area (本级)." })
  own!: ChartArea;

  @Field(() => [LeadingGroup], {
    description:
      "Its leading groups, of responses that went on that day, with their members of that day (领导小组).",
  })
  groups!: LeadingGroup[];

  @Field(() => [ChartArea], { description: "The areas directly below it (下级辖区)." })
  areas!: ChartArea[];

  @Field(() => Int, { description: "How many of those areas have no lead (责任人空缺的辖区数)." })
  areasWithoutLead!: number;
}
