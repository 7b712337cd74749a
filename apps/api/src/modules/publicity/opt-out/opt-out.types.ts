import type { OptOutClass } from "@wuzi/domain/registry/message-class";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant, Uuid } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { OptOutClassEnum, OptOutSourceEnum } from "../publicity.enums.ts";

@ObjectType({
  description:
    "A number that wants no more of a class: whoever is written to there is spared (号码拒收).",
})
export class OptOut {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PersonRef, { nullable: true, description: "Whose number it was (号码所属人)." })
  person!: PersonRef | null;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "Who answers for this person (责任单位).",
  })
  office!: OfficeRef | null;

  @Field(() => String, { nullable: true, description: "The number, masked (号码)." })
  phoneMask!: string | null;

  @Field(() => OptOutClassEnum, { description: "What is refused (拒收类别)." })
  messageClass!: OptOutClass;

  @Field(() => OptOutSourceEnum, { description: "How it came to be known (来源)." })
  source!: string;

  @Field(() => String, { nullable: true, description: "Who noted it (登记人)." })
  notedBy!: string | null;

  @Field(() => Instant, { description: "Since when (登记时间)." })
  createdAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it was taken back (撤销时间)." })
  revokedAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may take it back now." })
  viewerCanRevoke!: boolean;
}

export const OptOutConnection = connectionOf(OptOut, "OptOut");

@InputType({ description: "Which refusals to list; every part narrows (拒收筛选)." })
export class OptOutFilter {
  @Field(() => ID, { nullable: true, description: "Of this person." })
  personId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they still hold." })
  inForce?: boolean | null;

  @Field(() => OptOutClassEnum, { nullable: true, description: "Of this class." })
  messageClass?: OptOutClass | null;
}

@InputType({ description: "Somebody says that their number wants no more of a class." })
export class NoteOptOutInput {
  @Field(() => ID, { description: "Whose number." })
  personId!: string;

  @Field(() => OptOutClassEnum, { description: "What is refused (拒收类别)." })
  messageClass!: OptOutClass;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A refusal that holds no more." })
export class RevokeOptOutInput {
  @Field(() => ID, { description: "The refusal." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
