import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A person, as others name them (人员)." })
export class PersonRef {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;
}
