import type { Role } from "@wuzi/domain/access/roles";
import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { signInStageLabels } from "@wuzi/domain/staff/sign-in-stage";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Stage } from "../../../platform/access/sign-in-door.ts";
import { Day, Instant, JsonObject } from "../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { OfficeKindEnum } from "../../../platform/office/office-ref.types.ts";
import { RoleEnum } from "../post/role.types.ts";

export const SignInStageEnum = wordsEnum(
  "SignInStage",
  "What still stands between the person and their work (登录阶段).",
  signInStageLabels,
);

@ObjectType({ description: "A post that the viewer holds today (本人岗位)." })
export class OwnPost {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => RoleEnum, { description: "As what (角色)." })
  role!: Role;

  @Field(() => ID, { description: "Where: the office's identifier." })
  officeId!: string;

  @Field(() => String, { description: "Where: the office's full name (所在机构)." })
  officeName!: string;

  @Field(() => String, { description: "Where: the office's short name." })
  officeShortName!: string;

  @Field(() => OfficeKindEnum, { description: "Kind of that office." })
  officeKind!: OfficeKind;

  @Field(() => [String], { description: "Short names of the offices above, up to the county." })
  path!: string[];

  @Field(() => Day, { description: "First day (起)." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day, inclusive (止)." })
  toDay!: string | null;
}

@ObjectType({ description: "The person who is signed in (当前用户)." })
export class Viewer {
  @Field(() => ID, { description: "Identifier of the staff member." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => String, { description: "Login name (登录名)." })
  login!: string;

  @Field(() => SignInStageEnum, { description: "What is still due." })
  stage!: Stage;

  @Field(() => [OwnPost], { description: "Posts held today (在任岗位)." })
  posts!: OwnPost[];

  @Field(() => ID, {
    nullable: true,
    description: "The post acted in (当前岗位); null without a post.",
  })
  actingPostId!: string | null;

  @Field(() => [String], { description: "Permissions of the acting post, such as `staff:manage`." })
  permissions!: string[];

  @Field(() => Boolean, { description: "Whether a second factor is in force (已启用两步验证)." })
  secondFactor!: boolean;

  @Field(() => Int, { description: "Recovery codes not used yet (剩余恢复码)." })
  recoveryCodesLeft!: number;

  @Field(() => Instant, { nullable: true, description: "Last change of the password." })
  passwordChangedAt!: Date | null;

  @Field(() => Instant, { description: "When this session ends at the latest (会话最晚到期)." })
  expiresAt!: Date;

  @Field(() => JsonObject, {
    nullable: true,
    description: "Display settings (显示设置), as the console saved them.",
  })
  settings!: object | null;
}

@ObjectType({ description: "A live session of the viewer (登录会话)." })
export class OwnSession {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Boolean, { description: "Whether it is the one that asks." })
  current!: boolean;

  @Field(() => Instant, { description: "Signed in." })
  createdAt!: Date;

  @Field(() => Instant, { description: "Last activity, to the minute." })
  lastSeenAt!: Date;

  @Field(() => Instant, { description: "Ends at the latest." })
  expiresAt!: Date;

  @Field(() => String, { nullable: true, description: "Network address." })
  address!: string | null;

  @Field(() => String, { nullable: true, description: "What the browser calls itself." })
  userAgent!: string | null;
}
