import { Field, ID, Int, ObjectType } from "type-graphql";
import { SexEnum } from "./person.enums.ts";

@ObjectType({
  description:
    "A masked card of somebody registered anywhere in the county (查重结果): enough not to register twice.",
})
export class FoundPerson {
  @Field(() => ID, {
    description: "Identifier; it opens the record only inside the viewer's scope.",
  })
  id!: string;

  @Field(() => String, { description: "Name, masked (姓名，已脱敏)." })
  nameMask!: string;

  @Field(() => Int, { nullable: true, description: "Year of birth (出生年)." })
  bornYear!: number | null;

  @Field(() => SexEnum, { description: "Sex (性别)." })
  sex!: string;

  @Field(() => String, { description: "Town or street that answers for the person (所属镇街)." })
  officeName!: string;

  @Field(() => Boolean, {
    description: "Whether the record lies in the viewer's own scope (本辖区).",
  })
  mine!: boolean;
}
