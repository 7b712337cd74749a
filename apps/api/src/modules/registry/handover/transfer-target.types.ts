import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "An office that takes people, as every office of the county may know it (可移交的机构): its name and no more.",
})
export class TransferTarget {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Full name (名称)." })
  name!: string;

  @Field(() => [String], { description: "Short names of the offices above, below the county." })
  path!: string[];
}
