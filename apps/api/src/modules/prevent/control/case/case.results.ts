import { Field, ID, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { ControlCase } from "./case.types.ts";
import { ControlOver } from "./control-over.types.ts";

@ObjectType({ description: "Refused: this person is under control already (已在管控中)." })
export class AlreadyControlled {
  @Field(() => ID, {
    nullable: true,
    description: "The case, where it lies in the viewer's scope.",
  })
  caseId!: string | null;

  @Field(() => String, { nullable: true, description: "Whose case it is, masked (姓名，已脱敏)." })
  nameMask!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "At which office; outside the viewer's scope the town.",
  })
  officeName!: string | null;

  @Field(() => Day, { nullable: true, description: "Since when." })
  since!: string | null;

  @Field(() => Boolean, { description: "Whether that lies in the viewer's scope." })
  mine!: boolean;
}

export const OpenControlResult = unionOf(
  "OpenControlResult",
  "The case, or where this person is under control already.",
  () => [ControlCase, AlreadyControlled] as const,
);

export const UpdateControlResult = unionOf(
  "UpdateControlResult",
  "The case as it is now, or how it ended before.",
  () => [ControlCase, ControlOver] as const,
);
