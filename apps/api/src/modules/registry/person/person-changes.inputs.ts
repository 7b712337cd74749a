import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { MessageClassEnum, PhoneHolderEnum, SexEnum } from "./person.enums.ts";
import {
  ChannelOverrideInput,
  ContactPreferencesInput,
  DisabilityInput,
  DocumentInput,
  PlaceInput,
} from "./person.inputs.ts";

@InputType({ description: "The certificate as it is now." })
export class CertificateChangesInput {
  @Field(() => String, { nullable: true, description: "Number; left out, it stays as it is." })
  number?: string | null;

  @Field(() => Day, { nullable: true, description: "Issued on." })
  issuedOn?: string | null;

  @Field(() => Day, { nullable: true, description: "Valid until; ten years unless told." })
  validUntil?: string | null;
}

@InputType({ description: "A phone that stays, by its id, or a new one, by its number." })
export class PhoneChangesInput {
  @Field(() => ID, { nullable: true, description: "Which phone stays." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "A new number." })
  number?: string | null;

  @Field(() => PhoneHolderEnum, { description: "Whose." })
  holder!: string;

  @Field(() => String, { nullable: true, description: "Note." })
  note?: string | null;
}

@InputType({
  description:
    "What changes of a person. Left out: stays as it is. Null: taken away, where it may be missing. A mask sent back is refused.",
})
export class PersonChangesInput {
  @Field(() => String, { nullable: true, description: "Name (姓名)." })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: "How the name reads, `shan xiong xin` (读音); null: as it is commonly read.",
  })
  reading?: string | null;

  @Field(() => SexEnum, { nullable: true, description: "Sex (性别)." })
  sex?: string;

  @Field(() => Day, { nullable: true, description: "Birth day (出生日期)." })
  birthDay?: string;

  @Field(() => DocumentInput, { nullable: true, description: "Identity document (证件)." })
  document?: DocumentInput;

  @Field(() => CertificateChangesInput, { nullable: true, description: "Certificate (残疾人证)." })
  certificate?: CertificateChangesInput | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a disability is suspected." })
  suspected?: boolean;

  @Field(() => DisabilityInput, { nullable: true, description: "Category and grade." })
  disability?: DisabilityInput | null;

  @Field(() => PlaceInput, { nullable: true, description: "Household registration (户籍地)." })
  registered?: PlaceInput;

  @Field(() => PlaceInput, { nullable: true, description: "Residence (居住地)." })
  residence?: PlaceInput;

  @Field(() => [PhoneChangesInput], {
    nullable: true,
    description: "All phones, the best first; one that is not named is superseded.",
  })
  phones?: PhoneChangesInput[];

  @Field(() => Boolean, { nullable: true, description: "Lives alone (独居)." })
  livesAlone?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Depends on care (需要照护)." })
  dependent?: boolean;

  @Field(() => ContactPreferencesInput, { nullable: true, description: "Preferences, as a whole." })
  preferences?: ContactPreferencesInput | null;

  @Field(() => [ChannelOverrideInput], {
    nullable: true,
    description: "All channels decided by hand.",
  })
  channelOverrides?: ChannelOverrideInput[];

  @Field(() => [MessageClassEnum], { nullable: true, description: "All classes refused." })
  optOuts?: string[];
}

@InputType({ description: "An edit of a record (修改)." })
export class UpdatePersonInput {
  @Field(() => ID, { description: "Whose." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => PersonChangesInput, { description: "What changes." })
  changes!: PersonChangesInput;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
