import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { OfficeKindEnum } from "../../../platform/office/office-ref.types.ts";

export type OfficeOrder = "name" | "code" | "kind";
export const OfficeOrderEnum = wordsEnum<OfficeOrder>("OfficeOrder", "Orders of the office list.", {
  name: { zh: "按名称拼音", en: "By name, in pinyin order" },
  code: { zh: "按代码", en: "By code" },
  kind: { zh: "按类别", en: "By kind, then code" },
});

export type OfficeState = "open" | "closed";
export const OfficeStateEnum = wordsEnum<OfficeState>(
  "OfficeState",
  "Whether an office is open today.",
  {
    open: { zh: "在设", en: "Open" },
    closed: { zh: "已撤销", en: "Closed" },
  },
);

@InputType({ description: "Which offices to list (机构筛选); every part narrows." })
export class OfficeFilter {
  @Field(() => ID, { nullable: true, description: "Directly below this office." })
  parentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only the topmost offices of the viewer's scope.",
  })
  top?: boolean | null;

  @Field(() => [OfficeKindEnum], { nullable: true, description: "Of these kinds." })
  kinds?: OfficeKind[] | null;

  @Field(() => OfficeStateEnum, { nullable: true, description: "Open or closed today." })
  state?: OfficeState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Where nobody holds a post today, among offices whose staff the viewer may see.",
  })
  unstaffed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the name, or the start of the code.",
  })
  search?: string | null;
}

@InputType({ description: "A new unit below an office: a grid, an association or an institution." })
export class OpenOfficeInput {
  @Field(() => ID, { description: "The office above (上级机构)." })
  parentId!: string;

  @Field(() => OfficeKindEnum, { description: "GRID, ASSOCIATION or INSTITUTION." })
  kind!: OfficeKind;

  @Field(() => String, { description: "Full name (全称), at most 60 characters." })
  name!: string;

  @Field(() => String, { description: "Short name (简称), at most 30 characters." })
  shortName!: string;

  @Field(() => String, { nullable: true, description: "Kind of association or institution." })
  topic?: string | null;

  @Field(() => Day, { description: "First day (设立日期)." })
  openedOn!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "Other names for an office." })
export class RenameOfficeInput {
  @Field(() => ID, { description: "The office." })
  id!: string;

  @Field(() => String, { description: "Full name (全称), at most 60 characters." })
  name!: string;

  @Field(() => String, { description: "Short name (简称), at most 30 characters." })
  shortName!: string;

  @Field(() => Int, { description: "The version that was edited." })
  version!: number;
}

@InputType({ description: "The end of an office, and where it lives on." })
export class CloseOfficeInput {
  @Field(() => ID, { description: "The office." })
  id!: string;

  @Field(() => Day, { description: "Last day (撤销日期); today or earlier." })
  closedOn!: string;

  @Field(() => [ID], { description: "Offices that take over; empty where none does." })
  successorIds!: string[];

  @Field(() => Int, { description: "The version that was edited." })
  version!: number;
}
