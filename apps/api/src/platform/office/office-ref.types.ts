import { officeKindLabels, type OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { Field, ID, ObjectType } from "type-graphql";
import { wordsEnum } from "../graphql/words.ts";

export const OfficeKindEnum = wordsEnum<OfficeKind>(
  "OfficeKind",
  "Kinds of office in the tree (机构类别).",
  officeKindLabels,
);

/**
 * An office as other records name it. Every wing's records stand under one, so this much belongs to
 * the platform; everything else about offices is the organisation wing's.
 */
@ObjectType({ description: "An office, as other records name it (机构)." })
export class OfficeRef {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Division code, or that code with a suffix (区划代码)." })
  code!: string;

  @Field(() => String, { description: "Full name (全称)." })
  name!: string;

  @Field(() => String, { description: "Short name (简称)." })
  shortName!: string;

  @Field(() => OfficeKindEnum, { description: "Kind of office (机构类别)." })
  kind!: OfficeKind;
}
