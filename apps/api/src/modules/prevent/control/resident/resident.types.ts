import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "Full values of somebody who is not in the registry; the reading is on record.",
})
export class RevealedResident {
  @Field(() => String, { nullable: true, description: "Document number (证件号码)." })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Phone (电话)." })
  phone!: string | null;
}
