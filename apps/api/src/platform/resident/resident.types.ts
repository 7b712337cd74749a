import { Field, ID, ObjectType } from "type-graphql";
import { Day } from "../graphql/scalars.ts";
import { SexEnum } from "../person/person-words.ts";

/**
 * Somebody who is not in the registry and whom several wings speak of: those who arrive, and those
 * under control.
 */
@ObjectType({ description: "Somebody who is not in the registry (非名册人员)." })
export class Resident {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => SexEnum, { description: "Sex (性别)." })
  sex!: string;

  @Field(() => Day, { nullable: true, description: "Birth day (出生日期)." })
  bornOn!: string | null;

  @Field(() => String, { nullable: true, description: "Document number, masked (证件号码)." })
  documentMask!: string | null;

  @Field(() => String, { nullable: true, description: "Phone, masked (电话)." })
  phoneMask!: string | null;
}
