import type { GroupRole } from "@wuzi/domain/prevent/responsibility";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { GroupRoleEnum } from "./group.types.ts";

@InputType({ description: "A leading group for the response that is open." })
export class SetUpGroupInput {
  @Field(() => ID, { description: "Whose group." })
  officeId!: string;

  @Field(() => String, { description: "Name, at most 60 characters." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The document that sets it up." })
  sourceDocument?: string | null;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "Somebody joins a leading group." })
export class AddGroupMemberInput {
  @Field(() => ID, { description: "The group." })
  groupId!: string;

  @Field(() => GroupRoleEnum, { description: "As what." })
  role!: GroupRole;

  @Field(() => ID, { nullable: true, description: "The member of staff; or name." })
  staffId?: string | null;

  @Field(() => String, { nullable: true, description: "Who, of another department; or staffId." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Department and position." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What they see to, 200 characters." })
  duties?: string | null;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day; open where it is left out." })
  toDay?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The last day of somebody in a leading group." })
export class EndGroupMemberInput {
  @Field(() => ID, { description: "The membership." })
  id!: string;

  @Field(() => Day, { description: "Last day, inclusive." })
  toDay!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
