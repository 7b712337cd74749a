import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant, Uuid } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";

@ObjectType({ description: "Days on which somebody owes no report (请假)." })
export class Absence {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ID, { description: "Who." })
  staffId!: string;

  @Field(() => String, { nullable: true, description: "Name (姓名)." })
  staffName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Who does their named work meanwhile; null for its own deputies and colleagues (代班人).",
  })
  deputyName!: string | null;

  @Field(() => OfficeRef, { nullable: true, description: "Office they belong to." })
  office!: OfficeRef | null;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Day, { description: "Last day, inclusive." })
  toDay!: string;

  @Field(() => String, { description: "Why (事由)." })
  reason!: string;

  @Field(() => Instant, { nullable: true, description: "When it was taken back (销假)." })
  cancelledAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may take it back." })
  viewerCanManage!: boolean;
}

export const AbsenceConnection = connectionOf(Absence, "Absence");

@ObjectType({
  description: "Refused: there is leave on some of these days already (请假日期重叠).",
})
export class AbsenceOverlaps {
  @Field(() => Day, { description: "The first day that was wanted." })
  fromDay: string;

  constructor(fromDay: string) {
    this.fromDay = fromDay;
  }
}

export const RecordAbsenceResult = unionOf(
  "RecordAbsenceResult",
  "The leave, or why it cannot stand.",
  () => [Absence, AbsenceOverlaps] as const,
);

@InputType({ description: "Which leave to list; every part narrows." })
export class AbsenceFilter {
  @Field(() => ID, { nullable: true, description: "Of staff of this office and all below it." })
  officeId?: string | null;

  @Field(() => Day, { nullable: true, description: "On this day." })
  onDay?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it still counts: not taken back, and not over.",
  })
  current?: boolean | null;
}

@InputType({ description: "Leave of a member of staff (登记请假)." })
export class RecordAbsenceInput {
  @Field(() => ID, { description: "Who." })
  staffId!: string;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Day, { description: "Last day, inclusive." })
  toDay!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Who does their named work meanwhile, a colleague in reach (代班人).",
  })
  deputyId?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "Leave that is taken back (销假)." })
export class CancelAbsenceInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
