import { roles, type Role } from "@wuzi/domain/access/roles";
import { Field, ObjectType } from "type-graphql";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const RoleEnum = wordsEnum<Role>("Role", "What a post is (岗位角色).", roles);

@ObjectType({ description: "A role that the viewer may give at an office (可授予角色)." })
export class GrantableRole {
  @Field(() => RoleEnum, { description: "The role." })
  role!: Role;

  @Field(() => Boolean, {
    description: "Whether its holders must use a second factor (须两步验证).",
  })
  administrator!: boolean;
}
