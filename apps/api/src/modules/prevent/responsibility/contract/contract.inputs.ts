import type { ContractRole } from "@wuzi/domain/prevent/responsibility";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { ContractRoleEnum } from "./contract.types.ts";

@InputType({ description: "Which contracted areas to list; every part narrows." })
export class AreaContractFilter {
  @Field(() => ID, { nullable: true, description: "This area." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: or an area below it." })
  includeBelow?: boolean | null;

  @Field(() => Day, { nullable: true, description: "In force on this day (某日在任)." })
  onDay?: string | null;

  @Field(() => ContractRoleEnum, { nullable: true, description: "Leads or deputies alone." })
  role?: ContractRole | null;
}

@InputType({ description: "A cadre takes an area on." })
export class StartContractInput {
  @Field(() => ID, { description: "The area." })
  officeId!: string;

  @Field(() => ContractRoleEnum, { description: "As lead or deputy." })
  role!: ContractRole;

  @Field(() => ID, { nullable: true, description: "The member of staff; or name." })
  staffId?: string | null;

  @Field(() => String, { nullable: true, description: "Who, of another department; or staffId." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Department and position." })
  title?: string | null;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day; open where it is left out." })
  toDay?: string | null;

  @Field(() => String, { nullable: true, description: "At most 200 characters." })
  note?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The last day of a contract." })
export class EndContractInput {
  @Field(() => ID, { description: "The contract." })
  id!: string;

  @Field(() => Day, { description: "Last day, inclusive." })
  toDay!: string;

  @Field(() => String, { nullable: true, description: "What is handed over, 500 characters." })
  handoverNote?: string | null;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}

@InputType({ description: "Somebody else takes an area over in the same role." })
export class TransferContractInput {
  @Field(() => ID, { description: "The contract that ends the day before." })
  id!: string;

  @Field(() => Day, { description: "First day of whoever takes over." })
  fromDay!: string;

  @Field(() => ID, { nullable: true, description: "The member of staff; or name." })
  staffId?: string | null;

  @Field(() => String, { nullable: true, description: "Who, of another department; or staffId." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Department and position." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What is handed over, 500 characters." })
  handoverNote?: string | null;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
