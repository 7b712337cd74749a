import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";

@ObjectType({ description: "A version of a control group's words (管控组)." })
export class ControlGroup {
  @Field(() => ID, { description: "Identifier of this version." })
  id!: string;

  @Field(() => String, { description: "Code that all versions share." })
  code!: string;

  @Field(() => String, { description: "Name (管控组名称)." })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: "Remark, for example that its definition awaits confirmation (备注).",
  })
  note!: string | null;

  @Field(() => Day, { description: "In force from (生效日期)." })
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: "In force until; null while it goes on." })
  validTo!: string | null;

  @Field(() => Int, { description: "Version of the row." })
  version!: number;
}

@InputType({ description: "A group that the county did not have yet (新增管控组)." })
export class AddControlGroupInput {
  @Field(() => String, { description: "Its code: 2 to 40 small letters, digits or underscores." })
  code!: string;

  @Field(() => String, { description: "Name, 1 to 40 characters." })
  label!: string;

  @Field(() => String, { nullable: true, description: "Remark." })
  note?: string | null;

  @Field(() => Day, { description: "From this day on: today or later." })
  validFrom!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A new version of a group's words, from a day on (修订管控组)." })
export class ReviseControlGroupInput {
  @Field(() => ID, { description: "The version in force." })
  id!: string;

  @Field(() => Int, { description: "The version of the row that was seen." })
  version!: number;

  @Field(() => String, { description: "Name, 1 to 40 characters." })
  label!: string;

  @Field(() => String, { nullable: true, description: "Remark." })
  note?: string | null;

  @Field(() => Day, { description: "From this day on: tomorrow or later, never backwards." })
  validFrom!: string;
}
