import { Field, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { AreaContract } from "./contract.types.ts";

@ObjectType({
  description: "Refused: an area has one lead at a time; whose days overlap (责任人重叠).",
})
export class LeadOverlaps {
  @Field(() => String, { nullable: true, description: "Name of the lead of those days." })
  leadName!: string | null;

  @Field(() => Day, { nullable: true, description: "First day of that lead." })
  since!: string | null;

  @Field(() => Day, { nullable: true, description: "Last day of that lead; open where empty." })
  until!: string | null;

  constructor(lead?: { name: string; since: string; until: string | null }) {
    this.leadName = lead?.name ?? null;
    this.since = lead?.since ?? null;
    this.until = lead?.until ?? null;
  }
}

@ObjectType({
  description: "Refused: the same cadre answers for the area on those days already (包联重复).",
})
export class CadreOverlaps {
  @Field(() => String, { nullable: true, description: "The name as it was sent." })
  cadreName!: string | null;

  constructor(name?: string | null) {
    this.cadreName = name ?? null;
  }
}

export const ContractResult = unionOf(
  "ContractResult",
  "The contract, or why not.",
  () => [AreaContract, LeadOverlaps, CadreOverlaps] as const,
);
