import type { Role } from "@wuzi/domain/access/roles";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Day } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { RoleEnum } from "./role.types.ts";

@ObjectType({ description: "A staff member's dated role at an office (岗位)." })
export class Post {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ID, { description: "Who holds it." })
  staffId!: string;

  @Field(() => String, { description: "Name of the holder (姓名)." })
  holderName!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Where (所在机构)." })
  office!: OfficeRef | null;

  @Field(() => RoleEnum, { description: "As what (角色)." })
  role!: Role;

  @Field(() => Day, { description: "First day (起)." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day, inclusive (止)." })
  toDay!: string | null;

  @Field(() => Boolean, { description: "Whether it is held today (在任)." })
  current!: boolean;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;
}

export const PostConnection = connectionOf(Post, "Post");
