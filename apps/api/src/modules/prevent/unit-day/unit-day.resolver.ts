import type { GraphQLResolveInfo } from "graphql";
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Info,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { everyField, listStatement } from "../../../platform/database/read-model.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { Day } from "../../../platform/graphql/scalars.ts";
import { unitDays } from "./unit-day.queries.ts";
import { byCode, unitDay } from "./unit-day.read-model.ts";
import { UnitDay } from "./unit-day.types.ts";

type Row = { node: UnitDay[] | null };

/** Everything there is to say: listeners share one look, whatever each asks. */
const everything = everyField(unitDay);

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
  async unitDays(
    @Ctx() ctx: FieldContext,
    @Args(() => UnitDaysArgs) { day, officeId }: UnitDaysArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const days = await ctx.list(unitDay, unitDays(day, officeId ?? null), byCode, info);
    return days ?? nothingSeen(officeId);
  }

  @Requires("duty:read")
  @Subscription(() => [UnitDay], {
    description:
      "The same, and again within seconds of each change. Over server-sent events at /graphql/stream (实时更新).",
    subscribe: ({ args, context }) => {
      const { day, officeId } = args as UnitDaysArgs;
      const rows = unitDays(day, officeId ?? null);
      return (context as FieldContext).watch<Row>(listStatement(unitDay, everything, rows, byCode));
    },
  })
  unitDaysChanged(
    @Root() [row]: Row[],
    @Args(() => UnitDaysArgs) { officeId }: UnitDaysArgs,
  ): UnitDay[] {
    return row?.node ?? nothingSeen(officeId);
  }
}

/** An office outside the scope has not even a line of its own. */
function nothingSeen(officeId: string | null | undefined): never {
  throw notFound(officeId == null ? "day" : "officeId");
}
