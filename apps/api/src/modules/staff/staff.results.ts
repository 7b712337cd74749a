import type { Role } from "@wuzi/domain/access/roles";
import { Field, ObjectType } from "type-graphql";
import { unionOf } from "../../platform/graphql/union.ts";
import { StaffMember } from "./member/member.types.ts";
import { Post } from "./post/post.types.ts";
import { RoleEnum } from "./post/role.types.ts";

@ObjectType({ description: "The member, with the password for the first sign-in." })
export class StaffCreated {
  @Field(() => StaffMember, { description: "The new member." })
  member!: StaffMember;

  @Field(() => String, {
    description: "One-time password (一次性密码); shown here only, valid for 7 days.",
  })
  oneTimePassword!: string;
}

@ObjectType({ description: "A password for one sign-in, after which it must be changed." })
export class PasswordReset {
  @Field(() => StaffMember, { description: "The member." })
  member!: StaffMember;

  @Field(() => String, { description: "One-time password (一次性密码), valid for 7 days." })
  oneTimePassword!: string;
}

@ObjectType({
  description: "Refused: the login name is taken, perhaps in another county (登录名已占用).",
})
export class LoginTaken {
  @Field(() => String, { description: "The name that was asked for." })
  login!: string;

  constructor(login?: string) {
    if (login !== undefined) this.login = login;
  }
}

@ObjectType({ description: "Refused: the viewer does not hold what the role grants (无权授予)." })
export class RoleNotGrantable {
  @Field(() => RoleEnum, { description: "The role that was asked for." })
  role!: Role;

  constructor(role?: Role) {
    if (role !== undefined) this.role = role;
  }
}

@ObjectType({
  description: "Refused: the same post is held on some of these days already (任期重叠).",
})
export class PostOverlaps {
  @Field(() => RoleEnum, { description: "The role that was asked for." })
  role!: Role;

  constructor(role?: Role) {
    if (role !== undefined) this.role = role;
  }
}

export const CreateStaffResult = unionOf(
  "CreateStaffResult",
  "The new member, or why not.",
  () => [StaffCreated, LoginTaken, RoleNotGrantable] as const,
);

export const AppointPostResult = unionOf(
  "AppointPostResult",
  "The new post, or why not.",
  () => [Post, RoleNotGrantable, PostOverlaps] as const,
);
