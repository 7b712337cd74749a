import type { PlatformLevel } from "@wuzi/domain/publicity/deed-words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Instant } from "../../../../platform/graphql/scalars.ts";
import { PlatformLevelEnum } from "../deed.enums.ts";

@ObjectType({ description: "Where a county submits model deeds to (报送平台)." })
export class DeedPlatform {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PlatformLevelEnum, { description: "Whose it is (级别)." })
  level!: PlatformLevel;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where it takes notices; without it the package is handed over (推送地址).",
  })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the key (密钥标识)." })
  keyName!: string | null;

  @Field(() => Boolean, { description: "Whether a secret is kept; it is never shown (已设密钥)." })
  hasSecret!: boolean;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Instant, { description: "Last change (更新时间)." })
  updatedAt!: Date;
}

@InputType({ description: "A receiving platform as it shall be from now on." })
export class SetDeedPlatformInput {
  @Field(() => PlatformLevelEnum, { description: "Whose it is (级别)." })
  level!: PlatformLevel;

  @Field(() => String, { description: "Name, at most 40 characters (名称)." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "An https address; without it nothing is sent over HTTP (推送地址).",
  })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "Name of the key (密钥标识)." })
  keyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "16 to 200 characters; left out, the one that is kept stays (密钥).",
  })
  secret?: string | null;

  @Field(() => Int, { description: "The version that was seen; 0 where there is none yet." })
  version!: number;
}
