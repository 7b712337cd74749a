import { Field, InputType } from "type-graphql";
import { Day } from "../graphql/scalars.ts";
import { DocumentTypeEnum, SexEnum } from "../person/person-words.ts";

@InputType({ description: "A document of somebody who is not in the registry (证件)." })
export class ResidentDocumentInput {
  @Field(() => DocumentTypeEnum, { description: "Kind of document." })
  type!: string;

  @Field(() => String, { description: "Its number." })
  number!: string;
}

@InputType({ description: "Somebody who is not in the registry (非名册人员)." })
export class ResidentInput {
  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => SexEnum, { description: "Sex (性别)." })
  sex!: string;

  @Field(() => Day, { nullable: true, description: "Birth day, where it is known (出生日期)." })
  bornOn?: string | null;

  @Field(() => ResidentDocumentInput, { nullable: true, description: "Document (证件)." })
  document?: ResidentDocumentInput | null;

  @Field(() => String, { nullable: true, description: "Phone (电话)." })
  phone?: string | null;
}
