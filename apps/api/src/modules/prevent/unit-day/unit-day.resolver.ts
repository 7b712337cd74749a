import { Args, ArgsType, Ctx, Field, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { Day } from "../../../platform/graphql/scalars.ts";
import { unitDays } from "./unit-day.queries.ts";
import { UnitDay } from "./unit-day.types.ts";

type Row = { node: UnitDay };

@ArgsType()
class UnitDaysArgs {
  @Field(() => Day, { description: "The calendar day (日期)." })
  day!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The office whose units are meant; the acting office unless told (上级单位).",
  })
  officeId?: string | null;
}

@Resolver()
export class UnitDayResolver {
  @Requires("duty:read")
  @Query(() => [UnitDay], {
    description: "A day's duties by the units directly below an office (各单位当日防控情况).",
  })
  async unitDays(@Ctx() ctx: FieldContext, @Args(() => UnitDaysArgs) args: UnitDaysArgs) {
    return nodesOf(await ctx.rows<Row>(unitDays(args.day, args.officeId ?? null)), args);
  }

  @Requires("duty:read")
  @Subscription(() => [UnitDay], {
    description:
      "The same, and again within seconds of each change. Over server-sent events at /graphql/stream (实时更新).",
    subscribe: ({ args, context }) => {
      const { day, officeId } = args as UnitDaysArgs;
      return (context as FieldContext).watch<Row>(unitDays(day, officeId ?? null));
    },
  })
  unitDaysChanged(@Root() rows: Row[], @Args(() => UnitDaysArgs) args: UnitDaysArgs): UnitDay[] {
    return nodesOf(rows, args);
  }
}

/** An office outside the scope has not even a line of its own. */
function nodesOf(rows: readonly Row[], { officeId }: UnitDaysArgs): UnitDay[] {
  if (rows.length === 0) throw notFound(officeId == null ? "day" : "officeId");
  return rows.map(({ node }) => node);
}
