import { contractRoleLabels, type ContractRole } from "@wuzi/domain/prevent/responsibility";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";

export const ContractRoleEnum = wordsEnum<ContractRole>(
  "ContractRole",
  "What a contracted cadre is to an area (包联职责).",
  contractRoleLabels,
);

@ObjectType({ description: "An area that a cadre answers for, from a day (包联)." })
export class AreaContract {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The area (包联辖区)." })
  office!: OfficeRef | null;

  @Field(() => ContractRoleEnum, { description: "Lead or deputy (职责)." })
  role!: ContractRole;

  @Field(() => ID, { nullable: true, description: "The member of staff, where it is one." })
  staffId!: string | null;

  @Field(() => String, { description: "Name of the cadre (包联干部)." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Department and position (单位及职务)." })
  title!: string | null;

  @Field(() => Day, { description: "First day (起)." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day, inclusive (止)." })
  toDay!: string | null;

  @Field(() => Boolean, { description: "Whether it is in force today (在任)." })
  current!: boolean;

  @Field(() => String, { nullable: true, description: "What it is about (说明)." })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What was handed over at its end (交接说明).",
  })
  handoverNote!: string | null;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may end or hand it over (可维护)." })
  viewerCanManage!: boolean;
}

export const AreaContractConnection = connectionOf(AreaContract, "AreaContract");
