import { memberStateLabels, type MemberState } from "@wuzi/domain/staff/member-state";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { Post } from "../post/post.types.ts";

export const MemberStateEnum = wordsEnum(
  "StaffState",
  "Whether a member may sign in.",
  memberStateLabels,
);

@ObjectType({ description: "State of a member's account, for those who manage it (账号状态)." })
export class AccountState {
  @Field(() => Boolean, { description: "Whether a second factor is in force (已启用两步验证)." })
  secondFactor!: boolean;

  @Field(() => Boolean, {
    description: "Whether the password must be changed at the next sign-in.",
  })
  mustChange!: boolean;

  @Field(() => Instant, {
    nullable: true,
    description: "Until when failed tries delay signing in.",
  })
  lockedUntil!: Date | null;

  @Field(() => Instant, { nullable: true, description: "Last successful sign-in." })
  lastSignInAt!: Date | null;
}

@ObjectType({ description: "A member of the federation's staff (工作人员)." })
export class StaffMember {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => String, { description: "Login name (登录名)." })
  login!: string;

  @Field(() => String, {
    nullable: true,
    description: "Phone, masked (电话，已脱敏). See revealStaffPhone.",
  })
  phoneMask!: string | null;

  @Field(() => MemberStateEnum, { description: "Whether the member may sign in (状态)." })
  state!: MemberState;

  @Field(() => Boolean, { description: "Whether this is synthetic demo data (演示数据)." })
  synthetic!: boolean;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "The office that answers for the member (所属机构).",
  })
  office!: OfficeRef | null;

  @Field(() => [Post], { description: "Posts inside the viewer's scope, newest first (岗位)." })
  posts!: Post[];

  @Field(() => Int, { description: "Grows with every change; send it back with an edit (版本号)." })
  version!: number;

  @Field(() => Instant, { description: "When it last changed." })
  updatedAt!: Date;

  @Field(() => AccountState, {
    nullable: true,
    description: "Only for those who manage the account.",
  })
  account!: AccountState | null;

  @Field(() => Boolean, {
    description: "Whether the viewer may change, disable or appoint this member (可管理).",
  })
  viewerCanManage!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may ask for the full phone number." })
  viewerCanReveal!: boolean;
}

export const StaffMemberConnection = connectionOf(StaffMember, "StaffMember");
