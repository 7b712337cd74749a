import { Field, ID, ObjectType } from "type-graphql";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { FoundPerson } from "./found-person.types.ts";
import { Person } from "./person.types.ts";

@ObjectType({
  description: "Refused: somebody with this document number is registered already (已在册).",
})
export class AlreadyRegistered {
  @Field(() => FoundPerson, { nullable: true, description: "The masked card, inside the county." })
  card!: FoundPerson | null;
}

export const RegisterPersonResult = unionOf(
  "RegisterPersonResult",
  "The new record, or the one that exists.",
  () => [Person, AlreadyRegistered] as const,
);

export const UpdatePersonResult = unionOf(
  "UpdatePersonResult",
  "The record as it is now, or whose number it is.",
  () => [Person, AlreadyRegistered] as const,
);

@ObjectType({ description: "A carer's phone." })
export class RevealedCarerPhone {
  @Field(() => ID, { description: "Which carer." })
  carerId!: string;

  @Field(() => String, { description: "Number." })
  phone!: string;
}

@ObjectType({ description: "Full values of one person; the reading is on record (完整信息)." })
export class RevealedPerson {
  @Field(() => String, { nullable: true, description: "Document number (证件号码)." })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Certificate number (残疾人证号)." })
  certificateNumber!: string | null;

  @Field(() => [String], { description: "Phones of the person (电话)." })
  phones!: string[];

  @Field(() => [RevealedCarerPhone], { description: "Phones of carers (照护人电话)." })
  carerPhones!: RevealedCarerPhone[];

  @Field(() => String, { nullable: true, description: "Address of residence (住址)." })
  address!: string | null;

  @Field(() => String, { nullable: true, description: "Address of registration (户籍地址)." })
  registeredAddress!: string | null;

  @Field(() => Instant, { description: "When it was read." })
  at!: Date;
}
