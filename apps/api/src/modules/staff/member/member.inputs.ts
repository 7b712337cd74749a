import type { Role } from "@wuzi/domain/access/roles";
import type { MemberState } from "@wuzi/domain/staff/member-state";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { RoleEnum } from "../post/role.types.ts";
import { MemberStateEnum } from "./member.types.ts";

export type StaffOrder = "name" | "login" | "updated";
export const StaffOrderEnum = wordsEnum<StaffOrder>("StaffOrder", "Orders of the staff list.", {
  name: { zh: "按姓名拼音", en: "By name, in pinyin order" },
  login: { zh: "按登录名", en: "By login name" },
  updated: { zh: "按更新时间", en: "By last change" },
});

export type AccountConcern = "locked" | "one_time_password";
export const AccountConcernEnum = wordsEnum<AccountConcern>(
  "AccountConcern",
  "What an account needs somebody for.",
  {
    locked: { zh: "登录受限", en: "Signing in is delayed after failed tries" },
    one_time_password: { zh: "一次性密码未使用", en: "The one-time password was not used yet" },
  },
);

@InputType({ description: "Which staff to list (人员筛选); every part narrows." })
export class StaffFilter {
  @Field(() => ID, { nullable: true, description: "Answered for by this office." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: or by an office below it." })
  includeBelow?: boolean | null;

  @Field(() => [RoleEnum], { nullable: true, description: "Holding one of these roles today." })
  roles?: Role[] | null;

  @Field(() => MemberStateEnum, { nullable: true, description: "Active or disabled." })
  state?: MemberState | null;

  @Field(() => AccountConcernEnum, {
    nullable: true,
    description: "Whose account needs this; only among accounts that the viewer manages.",
  })
  account?: AccountConcern | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the name, or the start of the login.",
  })
  search?: string | null;
}

@InputType({ description: "A new member with a first post." })
export class CreateStaffInput {
  @Field(() => ID, {
    description: "The office that answers for the member, and of the first post.",
  })
  officeId!: string;

  @Field(() => String, { description: "Name (姓名), at most 40 characters." })
  name!: string;

  @Field(() => String, { description: "Login name (登录名): 3–40 of a–z 0–9 . _ -" })
  login!: string;

  @Field(() => String, { nullable: true, description: "Phone (电话)." })
  phone?: string | null;

  @Field(() => RoleEnum, { description: "Role of the first post (角色)." })
  role!: Role;

  @Field(() => Day, { description: "First day of the post (起)." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day of the post (止)." })
  toDay?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "Other particulars of a member." })
export class UpdateStaffInput {
  @Field(() => ID, { description: "The member." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Leave out to keep the number as it is; empty removes it.",
  })
  phone?: string | null;

  @Field(() => Int, { description: "The version that was edited." })
  version!: number;
}
