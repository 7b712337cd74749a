import type { MomentRefusal } from "@wuzi/domain/prevent/field-moment";
import { Field, ObjectType } from "type-graphql";
import { Day } from "../graphql/scalars.ts";
import { wordsEnum } from "../graphql/words.ts";

export const MomentRefusalEnum = wordsEnum<MomentRefusal>(
  "MomentRefusal",
  "Why a moment of field work is not kept (时间不予登记的原因).",
  {
    future: { zh: "时间在未来", en: "Lies in the future" },
    before_incident: { zh: "早于应急响应启动日", en: "Before the response began" },
    too_old: { zh: "超过补报期限", en: "Older than late entry allows" },
  },
);

@ObjectType({ description: "Refused: this moment cannot be kept (时间不予登记)." })
export class MomentRefused {
  @Field(() => MomentRefusalEnum, { description: "Why." })
  reason: MomentRefusal;

  @Field(() => String, { description: "Which input." })
  path: string;

  @Field(() => Day, { nullable: true, description: "The earliest day that is kept." })
  earliestDay: string | null;

  constructor(reason: MomentRefusal, earliestDay: string | null) {
    this.reason = reason;
    this.path = "input.moment.occurredAt";
    this.earliestDay = earliestDay;
  }
}
