import { Field, ID, InputType, Int } from "type-graphql";
import {
  CategoryEnum,
  CertificateStateEnum,
  ChannelEnum,
  PersonStateEnum,
} from "./person-words.ts";

@InputType({ description: "Whom to list (人员筛选); every part narrows." })
export class PersonFilter {
  @Field(() => ID, { nullable: true, description: "Under this office or any below it." })
  officeId?: string | null;

  @Field(() => PersonStateEnum, { nullable: true, description: "Active people unless told." })
  state?: string | null;

  @Field(() => [CategoryEnum], {
    nullable: true,
    description: "Of these categories, by itself or as a part of a multiple disability.",
  })
  categories?: string[] | null;

  @Field(() => [Int], { nullable: true, description: "Of these grades, 1 to 4." })
  grades?: number[] | null;

  @Field(() => [CertificateStateEnum], {
    nullable: true,
    description: "Standing so to the certificate.",
  })
  certificateStates?: string[] | null;

  @Field(() => Int, { nullable: true, description: "At least this old, in whole years." })
  minAge?: number | null;

  @Field(() => Int, { nullable: true, description: "At most this old, in whole years." })
  maxAge?: number | null;

  @Field(() => [ChannelEnum], {
    nullable: true,
    description: "Whom at least one of these channels reaches.",
  })
  channels?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Lives alone or not." })
  livesAlone?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Depends on care or not." })
  needsCare?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Has a phone of their own or not." })
  hasPhone?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Has a current carer or not." })
  hasCarer?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Whom rows of this import have become or changed (某次导入写入的人); for as long as its rows are kept, thirty days.",
  })
  importId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A fragment of the name from one character, pinyin initials, a whole number, or the last four characters of an ID or phone number. Phones are the person's own and their carers'.",
  })
  search?: string | null;
}
