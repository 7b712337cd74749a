import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { onceAtOnce } from "../../../../platform/database/once.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { controlAlert } from "./alert.read-model.ts";
import { CloseControlAlertInput, ControlAlert } from "./alert.types.ts";
import { closeAlert } from "./commands/close-alert.ts";
import { recordFollowUp } from "./commands/record-follow-up.ts";
import { RecordFollowUpInput } from "./follow-up.inputs.ts";
import { followUp } from "./follow-up.read-model.ts";
import { RecordFollowUpResult } from "./follow-up.results.ts";

@Resolver()
export class FollowUpResolver {
  @Requires("followUp:record")
  @Mutation(() => RecordFollowUpResult, {
    description:
      "Records a follow-up by a channel that reaches the person (登记随访). Impossible temperatures and moments are named by field; a fever is nobody seen well.",
  })
  async recordFollowUp(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordFollowUpInput) input: RecordFollowUpInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await onceAtOnce(tx, input.idempotencyKey, "recordFollowUp", input, () =>
          recordFollowUp(tx, input),
        );
        return await readBack(tx, followUp, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("control:write")
  @Mutation(() => ControlAlert, { description: "Closes an alert with what was done (处置提醒)." })
  async closeControlAlert(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CloseControlAlertInput) input: CloseControlAlertInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await closeAlert(tx, input);
      return await readBack(tx, controlAlert, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
