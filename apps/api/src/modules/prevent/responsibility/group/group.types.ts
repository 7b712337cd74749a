import { groupRoleLabels, type GroupRole } from "@wuzi/domain/prevent/responsibility";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";

export const GroupRoleEnum = wordsEnum<GroupRole>(
  "GroupRole",
  "What a member is in a leading group (组内职务).",
  groupRoleLabels,
);

@ObjectType({ description: "A member of a leading group, from a day (领导小组成员)." })
export class GroupMember {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => GroupRoleEnum, { description: "Head, deputy head or member (组内职务)." })
  role!: GroupRole;

  @Field(() => ID, { nullable: true, description: "The member of staff, where it is one." })
  staffId!: string | null;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Department and position (单位及职务)." })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "What they see to (分工)." })
  duties!: string | null;

  @Field(() => Day, { description: "First day (起)." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day, inclusive (止)." })
  toDay!: string | null;

  @Field(() => Boolean, { description: "Whether they are in it today (在任)." })
  current!: boolean;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;
}

@ObjectType({ description: "The leading group of an office in a response (工作领导小组)." })
export class LeadingGroup {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Whose group (所属机构)." })
  office!: OfficeRef | null;

  @Field(() => ID, { description: "The response it was set up for (应急响应)." })
  incidentId!: string;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The document that set it up (发文字号)." })
  sourceDocument!: string | null;

  @Field(() => Day, { description: "When it was set up (成立日期)." })
  fromDay!: string;

  @Field(() => [GroupMember], {
    description: "Everybody who is or was in it, heads first (成员).",
  })
  members!: GroupMember[];

  @Field(() => Boolean, { description: "Whether the viewer may change its members (可维护)." })
  viewerCanManage!: boolean;
}
