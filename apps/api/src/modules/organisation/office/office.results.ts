import { Field, Int, ObjectType } from "type-graphql";
import { unionOf } from "../../../platform/graphql/union.ts";
import { Office } from "./office.types.ts";

@ObjectType({ description: "Refused: units below are still open (仍有下级机构)." })
export class OfficeHasOpenUnits {
  @Field(() => Int, { description: "How many." })
  openUnits!: number;

  constructor(openUnits?: number) {
    if (openUnits !== undefined) this.openUnits = openUnits;
  }
}

@ObjectType({ description: "Refused: somebody still holds a post there (仍有在岗人员)." })
export class OfficeHasPosts {
  @Field(() => Int, { description: "How many posts run past the last day." })
  posts!: number;

  constructor(posts?: number) {
    if (posts !== undefined) this.posts = posts;
  }
}

export const CloseOfficeResult = unionOf(
  "CloseOfficeResult",
  "The closed office, or what stands against closing it.",
  () => [Office, OfficeHasOpenUnits, OfficeHasPosts] as const,
);
