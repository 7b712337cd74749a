import { Field, InputType } from "type-graphql";
import { Instant } from "../graphql/scalars.ts";

/** When a piece of field work was done, as the device says it. */
@InputType({
  description:
    "When work was done and sent, both by the device's clock (现场时间). A clock that is off by more than two minutes is put right.",
})
export class FieldMomentInput {
  @Field(() => Instant, { description: "When it was done." })
  occurredAt!: Date;

  @Field(() => Instant, { description: "What the device's clock shows when it sends." })
  sentAt!: Date;
}
