import type { MessageClass } from "@wuzi/domain/registry/message-class";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { MessageClassEnum } from "../../../platform/person/person-words.ts";
import { OptOutClassEnum } from "../publicity.enums.ts";

@ObjectType({
  description: "Somebody who wants no more of a class, at whatever number (本人拒收).",
})
export class RefusingPerson {
  @Field(() => ID, { description: "The person's identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "Who answers for this person (责任单位).",
  })
  office!: OfficeRef | null;

  @Field(() => [MessageClassEnum], { description: "What is refused (拒收类别)." })
  optOuts!: MessageClass[];

  @Field(() => String, { nullable: true, description: "Phone, masked (电话)." })
  phoneMask!: string | null;

  @Field(() => Int, { description: "Numbers of this person that refuse as well (号码拒收数)." })
  numbers!: number;
}

export const RefusingPersonConnection = connectionOf(RefusingPerson, "RefusingPerson");

@InputType({ description: "Whom to list; every part narrows." })
export class RefusingFilter {
  @Field(() => OptOutClassEnum, { nullable: true, description: "Refusing this class." })
  messageClass?: string | null;
}
