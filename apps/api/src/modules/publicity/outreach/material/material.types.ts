import type { MaterialForm, MaterialLanguage } from "@wuzi/domain/publicity/material-form";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Instant } from "../../../../platform/graphql/scalars.ts";
import { CategoryEnum } from "../../../../platform/person/person-words.ts";
import { MaterialFormEnum, MaterialLanguageEnum } from "../outreach.enums.ts";

@ObjectType({ description: "The file of a material (材料文件)." })
export class MaterialFile {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (文件名)." })
  name!: string;

  @Field(() => Int, { description: "Bytes (大小)." })
  size!: number;

  @Field(() => String, { description: "Media type, by its first bytes (类型)." })
  mediaType!: string;

  @Field(() => String, {
    description: "Where the signed-in browser fetches it, on this server: a path (地址).",
  })
  path!: string;
}

@ObjectType({
  description:
    "What is told, in a form that certain disabilities can use (宣传材料). Offices below see what those above publish.",
})
export class Material {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { nullable: true, description: "The office that published it (发布单位)." })
  publisher!: string | null;

  @Field(() => MaterialFormEnum, { description: "Form (形式)." })
  form!: MaterialForm;

  @Field(() => MaterialLanguageEnum, { description: "Language (语言)." })
  language!: MaterialLanguage;

  @Field(() => String, { description: "Title (标题)." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is about (摘要)." })
  summary!: string | null;

  @Field(() => [CategoryEnum], { description: "Disabilities that it serves (适用残疾类别)." })
  categories!: string[];

  @Field(() => String, { nullable: true, description: "What it says (正文)." })
  text!: string | null;

  @Field(() => String, { nullable: true, description: "Where it is found, over https (链接)." })
  link!: string | null;

  @Field(() => [MaterialFile], { description: "Its file, if it has one (文件)." })
  files!: MaterialFile[];

  @Field(() => String, { description: "Who published it (发布人)." })
  publishedBy!: string;

  @Field(() => Instant, { description: "When (发布时间)." })
  publishedAt!: Date;

  @Field(() => Instant, { nullable: true, description: "Since when it is withdrawn (撤回时间)." })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who withdrew it (撤回人)." })
  withdrawnBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why (撤回原因)." })
  withdrawnReason!: string | null;

  @Field(() => Int, { description: "Version, for changes by hand." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may change or withdraw it." })
  viewerCanManage!: boolean;
}

export const MaterialConnection = connectionOf(Material, "Material");
