import type { Role } from "@wuzi/domain/access/roles";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { RoleEnum } from "./role.types.ts";

@InputType({ description: "Which posts to list; every part narrows." })
export class PostFilter {
  @Field(() => ID, { nullable: true, description: "At this office." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: or at an office below it." })
  includeBelow?: boolean | null;

  @Field(() => Day, { nullable: true, description: "Held on this day (某日在任)." })
  onDay?: string | null;

  @Field(() => [RoleEnum], { nullable: true, description: "With one of these roles." })
  roles?: Role[] | null;
}

@InputType({ description: "One more post for a member." })
export class AppointPostInput {
  @Field(() => ID, { description: "Who." })
  staffId!: string;

  @Field(() => ID, { description: "Where." })
  officeId!: string;

  @Field(() => RoleEnum, { description: "As what." })
  role!: Role;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Day, {
    nullable: true,
    description: "Last day, inclusive; open where it is left out.",
  })
  toDay?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The last day of a post." })
export class EndPostInput {
  @Field(() => ID, { description: "The post." })
  id!: string;

  @Field(() => Day, { description: "Last day, inclusive." })
  toDay!: string;

  @Field(() => Int, { description: "The version that was edited." })
  version!: number;
}
