import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { SexEnum } from "../person/person.enums.ts";

export type HandoverDirection = "given" | "received";

export const HandoverDirectionEnum = wordsEnum<HandoverDirection>(
  "HandoverDirection",
  "Which side of a hand-over an office stood on (移交方向).",
  { given: { zh: "移出", en: "Given away" }, received: { zh: "移入", en: "Received" } },
);

@ObjectType({
  description:
    "A hand-over as one of its two offices has it (移交记录). The giver keeps a masked card and no more.",
})
export class PersonTransfer {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Instant, { description: "When (移交时间)." })
  handedAt!: Date;

  @Field(() => HandoverDirectionEnum, { description: "Which side this is." })
  direction!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The office whose line this is (机构)." })
  office!: OfficeRef | null;

  @Field(() => String, { description: "Office that gave, with its town (移出机构)." })
  fromName!: string;

  @Field(() => String, { description: "Office that received, with its town (移入机构)." })
  toName!: string;

  @Field(() => String, { description: "Name, masked (姓名，已脱敏)." })
  nameMask!: string;

  @Field(() => Int, { description: "Year of birth (出生年)." })
  bornYear!: number;

  @Field(() => SexEnum, { description: "Sex (性别)." })
  sex!: string;

  @Field(() => String, { description: "Why (移交原因)." })
  reason!: string;

  @Field(() => String, { description: "Who handed over (操作人)." })
  actorName!: string;

  @Field(() => PersonRef, {
    nullable: true,
    description: "The record, where it lies in the viewer's scope now.",
  })
  person!: PersonRef | null;
}

export const PersonTransferConnection = connectionOf(PersonTransfer, "PersonTransfer");

@InputType({ description: "Which hand-overs to list; every part narrows." })
export class PersonTransferFilter {
  @Field(() => HandoverDirectionEnum, { nullable: true, description: "Only this side." })
  direction?: string | null;

  @Field(() => ID, { nullable: true, description: "Lines of this office." })
  officeId?: string | null;

  @Field(() => ID, { nullable: true, description: "About this person." })
  personId?: string | null;
}
