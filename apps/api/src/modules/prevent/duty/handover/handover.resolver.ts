import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { objectOf } from "../../../../platform/database/read-model.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { selectionOf } from "../../../../platform/graphql/selection.ts";
import { answerHandover } from "./commands/answer-handover.ts";
import { offerHandover } from "./commands/offer-handover.ts";
import { dutyHandover } from "./handover.read-model.ts";
import {
  AnswerHandoverInput,
  DutyColleague,
  DutyHandover,
  OfferHandoverInput,
  OfferHandoverResult,
} from "./handover.types.ts";

@Resolver()
export class DutyHandoverResolver {
  @Requires("duty:read")
  @Query(() => [DutyHandover], {
    description: "Handovers from or to the viewer that wait or were answered today (交接班).",
  })
  async myHandovers(@Ctx() ctx: FieldContext, @Info() info: GraphQLResolveInfo) {
    const rows = await ctx.rows<{ node: object }>(
      sql`select ${objectOf(dutyHandover, selectionOf(info), "t0")} as node from prevent.duty_handover t0
           where (select access.staff()) in (t0.from_staff, t0.to_staff)
             and t0.created_at > now() - interval '2 days'
           order by t0.state = 'offered' desc, t0.created_at desc limit 20`,
    );
    return rows.map(({ node }) => node);
  }

  @Requires("duty:read")
  @Query(() => [DutyColleague], {
    description: "Colleagues at the acting office, to whom a shift can pass (同岗人员).",
  })
  async dutyColleagues(@Ctx() ctx: FieldContext): Promise<DutyColleague[]> {
    return await ctx.rows<DutyColleague>(
      sql`select distinct p.staff_id::text as id, p.holder_name as name from staff.post p
           where p.office_id = staff.acting_office() and p.staff_id <> (select access.staff())
             and prevent.china_day(now()) between p.from_day and coalesce(p.to_day, prevent.china_day(now()))
           order by name, id limit 100`,
    );
  }

  @Requires("report:write")
  @Mutation(() => OfferHandoverResult, {
    description: "Offers what is still open today to a colleague (交班).",
  })
  async offerDutyHandover(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => OfferHandoverInput) input: OfferHandoverInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "offerDutyHandover", input, () =>
          offerHandover(tx, input),
        );
        return await readBack(tx, dutyHandover, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("report:write")
  @Mutation(() => DutyHandover, {
    description: "Receives what was offered, or leaves it with the giver (接班).",
  })
  async answerDutyHandover(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AnswerHandoverInput) input: AnswerHandoverInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await answerHandover(tx, input);
      return await readBack(tx, dutyHandover, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
