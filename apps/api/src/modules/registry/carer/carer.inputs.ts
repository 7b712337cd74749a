import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { CarerRoleEnum, RelationEnum } from "../person/person.enums.ts";
import { CarerInput } from "../person/person.inputs.ts";

@InputType({ description: "Somebody who cares for a person from now on (新增照护人)." })
export class AddCarerInput {
  @Field(() => ID, { description: "Whom they care for." })
  personId!: string;

  @Field(() => CarerInput, { description: "Who." })
  carer!: CarerInput;

  @Field(() => Day, { nullable: true, description: "Since when; today unless told, never later." })
  fromDay?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({
  description: "What changes of a carer. Left out: stays as it is. Null: taken away.",
})
export class CarerChangesInput {
  @Field(() => CarerRoleEnum, { nullable: true, description: "Guardian, carer or backup." })
  role?: string;

  @Field(() => String, { nullable: true, description: "Name." })
  name?: string;

  @Field(() => RelationEnum, { nullable: true, description: "What the carer is to the person." })
  relation?: string;

  @Field(() => String, { nullable: true, description: "Phone; a mask sent back is refused." })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: "The carer's own record, when registered." })
  personId?: string | null;
}

@InputType({ description: "An edit of a carer (修改照护人)." })
export class UpdateCarerInput {
  @Field(() => ID, { description: "Which carer." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => CarerChangesInput, { description: "What changes." })
  changes!: CarerChangesInput;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The end of somebody's caring; nothing is deleted (停止照护)." })
export class EndCarerInput {
  @Field(() => ID, { description: "Which carer." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => Day, { description: "Last day; today or earlier." })
  toDay!: string;
}
