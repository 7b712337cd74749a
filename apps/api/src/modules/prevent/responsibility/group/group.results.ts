import { Field, ObjectType } from "type-graphql";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { LeadingGroup } from "./group.types.ts";

@ObjectType({
  description: "Refused: no response is open that it could belong to (无进行中的响应).",
})
export class NoOpenIncident {
  @Field(() => Boolean, { description: "Always false." })
  open = false;
}

@ObjectType({ description: "Refused: the office has a group for this response (小组已存在)." })
export class GroupTaken {
  @Field(() => String, { description: "The name that was asked for." })
  name!: string;

  constructor(name?: string) {
    if (name !== undefined) this.name = name;
  }
}

@ObjectType({ description: "Refused: the group has one head at a time (组长重叠)." })
export class HeadOverlaps {
  @Field(() => Boolean, { description: "Always true." })
  head = true;
}

@ObjectType({ description: "Refused: the same person is in the group on those days (成员重复)." })
export class MemberOverlaps {
  @Field(() => Boolean, { description: "Always true." })
  member = true;
}

export const SetUpGroupResult = unionOf(
  "SetUpGroupResult",
  "The new group, or why not.",
  () => [LeadingGroup, NoOpenIncident, GroupTaken] as const,
);

export const GroupMemberResult = unionOf(
  "GroupMemberResult",
  "The group with its members, or why not.",
  () => [LeadingGroup, HeadOverlaps, MemberOverlaps] as const,
);
