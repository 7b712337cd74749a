import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Day } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";

@ObjectType({
  description:
    "An office of the federation (机构): a federation, a post in a village or community, a grid, an association or an institution.",
})
export class Office extends OfficeRef {
  @Field(() => String, {
    nullable: true,
    description: "What an association or institution is for (专门协会或服务类别).",
  })
  topic!: string | null;

  @Field(() => Day, { description: "First day of the office (设立日期)." })
  openedOn!: string;

  @Field(() => Day, { nullable: true, description: "Last day of the office (撤销日期)." })
  closedOn!: string | null;

  @Field(() => Boolean, { description: "Whether the office is synthetic demo data (演示数据)." })
  synthetic!: boolean;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "The office above (上级机构); null where it lies outside the viewer's scope.",
  })
  parent!: OfficeRef | null;

  @Field(() => [OfficeRef], {
    description: "Offices above, highest first, as far as the viewer's scope goes (所在路径).",
  })
  path!: OfficeRef[];

  @Field(() => Int, { description: "Open offices directly below (下级机构数)." })
  childCount!: number;

  @Field(() => [OfficeRef], {
    description: "Offices in which a closed one lives on (承接机构); several after a split.",
  })
  successors!: OfficeRef[];

  @Field(() => [OfficeRef], {
    description: "Closed offices that live on in this one (被承接机构).",
  })
  predecessors!: OfficeRef[];

  @Field(() => Int, { description: "Grows with every change; send it back with an edit (版本号)." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may change this office (可维护)." })
  viewerCanManage!: boolean;

  @Field(() => ID, { nullable: true, description: "Identifier of the office above." })
  parentId!: string | null;
}

export const OfficeConnection = connectionOf(Office, "Office");

@ObjectType({ description: "What an old or current code stands for today (旧代码归属)." })
export class OfficeResolution {
  @Field(() => Office, { description: "The office that bears the code." })
  office!: Office;

  @Field(() => [OfficeRef], {
    description: "The open offices it leads to through its successors; itself while it is open.",
  })
  current!: OfficeRef[];
}
