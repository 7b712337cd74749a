import { Field, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { ControlStateEnum } from "../control.enums.ts";

@ObjectType({ description: "Refused: the control is over (管控已结束)." })
export class ControlOver {
  @Field(() => ControlStateEnum, { description: "How it ended." })
  state!: string;

  @Field(() => Day, { nullable: true, description: "When it ended." })
  endedOn!: string | null;
}
