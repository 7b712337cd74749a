import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { AnchorRuleEnum, ApproverEnum } from "../control.enums.ts";

@ObjectType({ description: "A version of a control category of the county (管控类别)." })
export class ControlCategory {
  @Field(() => ID, { description: "Identifier of this version." })
  id!: string;

  @Field(() => String, { description: "Code that all versions share." })
  code!: string;

  @Field(() => String, { description: "Name (类别名称)." })
  label!: string;

  @Field(() => String, { description: "Code of its group." })
  groupCode!: string;

  @Field(() => String, { description: "Name of its group, for example “3+1”管控人员 (管控组)." })
  groupLabel!: string;

  @Field(() => String, { description: "Who belongs to it (定义)." })
  definition!: string;

  @Field(() => String, { description: "The document it stands in (依据文件)." })
  sourceDocument!: string;

  @Field(() => AnchorRuleEnum, { description: "From which day it counts (起算方式)." })
  anchorRule!: string;

  @Field(() => Int, { description: "Whole days after the anchor day (天数)." })
  days!: number;

  @Field(() => Int, { description: "Follow-ups a day (每日次数)." })
  checksPerDay!: number;

  @Field(() => ApproverEnum, { description: "Who approves releases (批准层级)." })
  approver!: string;

  @Field(() => Day, { description: "In force from (生效日期)." })
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: "In force until; null while it goes on." })
  validTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Remark, for example that it awaits confirmation (备注).",
  })
  note!: string | null;

  @Field(() => Int, { description: "Version of the row." })
  version!: number;
}

@InputType({ description: "What a version of a category says (管控类别)." })
class CategoryWords {
  @Field(() => String, { description: "Name, 1 to 40 characters." })
  label!: string;

  @Field(() => String, { description: "Who belongs to it." })
  definition!: string;

  @Field(() => String, { description: "The document it stands in." })
  sourceDocument!: string;

  @Field(() => AnchorRuleEnum, { description: "From which day it counts." })
  anchorRule!: string;

  @Field(() => Int, { description: "Whole days after the anchor day, 1 to 60." })
  days!: number;

  @Field(() => Int, { description: "Follow-ups a day, 1 to 4." })
  checksPerDay!: number;

  @Field(() => ApproverEnum, { description: "Who approves releases." })
  approver!: string;

  @Field(() => String, { nullable: true, description: "Remark." })
  note?: string | null;
}

@InputType({ description: "A new version of a category, from a day on (修订管控类别)." })
export class ReviseControlCategoryInput extends CategoryWords {
  @Field(() => ID, { description: "The version in force." })
  id!: string;

  @Field(() => Int, { description: "The version of the row that was seen." })
  version!: number;

  @Field(() => Day, { description: "From this day on: tomorrow or later, never backwards." })
  validFrom!: string;
}

@InputType({ description: "A category that a group did not have yet (新增管控类别)." })
export class AddControlCategoryInput extends CategoryWords {
  @Field(() => String, { description: "Code of its group." })
  groupCode!: string;

  @Field(() => String, { description: "Its code: 2 to 40 small letters, digits or underscores." })
  code!: string;

  @Field(() => Day, { description: "From this day on: today or later." })
  validFrom!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
