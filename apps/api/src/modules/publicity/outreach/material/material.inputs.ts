import type { MaterialForm, MaterialLanguage } from "@wuzi/domain/publicity/material-form";
import { Field, ID, InputType, Int } from "type-graphql";
import { Uuid } from "../../../../platform/graphql/scalars.ts";
import { CategoryEnum } from "../../../../platform/person/person-words.ts";
import { MaterialFormEnum, MaterialLanguageEnum } from "../outreach.enums.ts";

@InputType({ description: "Which materials to list; every part narrows (材料筛选)." })
export class MaterialFilter {
  @Field(() => [MaterialFormEnum], { nullable: true, description: "In one of these forms." })
  forms?: MaterialForm[] | null;

  @Field(() => CategoryEnum, { nullable: true, description: "Serving this disability." })
  category?: string | null;

  @Field(() => String, { nullable: true, description: "A fragment of the title or summary." })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Withdrawn ones; without it those that stand.",
  })
  withdrawn?: boolean | null;
}

@InputType({ description: "A new material of the acting office (发布材料)." })
export class PublishMaterialInput {
  @Field(() => MaterialFormEnum, { description: "Form." })
  form!: MaterialForm;

  @Field(() => MaterialLanguageEnum, { description: "Language." })
  language!: MaterialLanguage;

  @Field(() => String, { description: "Title, at most 60 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "Summary, at most 300 characters." })
  summary?: string | null;

  @Field(() => [CategoryEnum], {
    nullable: true,
    description: "Disabilities that it serves; without them, those that the form serves.",
  })
  categories?: string[] | null;

  @Field(() => String, { nullable: true, description: "What it says, at most 5000 characters." })
  text?: string | null;

  @Field(() => String, { nullable: true, description: "Link over https; video has to have one." })
  link?: string | null;

  @Field(() => ID, { nullable: true, description: "A file, sent under `material`." })
  fileId?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "What is put right of a material; what it says stays (修改材料信息)." })
export class ChangeMaterialInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "Title, at most 60 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "Summary, at most 300 characters." })
  summary?: string | null;

  @Field(() => MaterialLanguageEnum, { description: "Language." })
  language!: MaterialLanguage;

  @Field(() => [CategoryEnum], { description: "Disabilities that it serves." })
  categories!: string[];
}

@InputType({ description: "Withdraws something, which stays to be read (撤回)." })
export class WithdrawInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "Why, at most 200 characters." })
  reason!: string;
}
