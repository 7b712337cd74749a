import { purposeSchema } from "@wuzi/domain/registry/act-input";
import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { ringOf } from "../../../../platform/sealing/key-ring.ts";
import { underOffice } from "../under-office.ts";
import {
  DismissArrivalInput,
  RecordArrivalInput,
  UpdateArrivalInput,
  VoidArrivalInput,
} from "./arrival.inputs.ts";
import { arrival } from "./arrival.read-model.ts";
import {
  Arrival,
  ArrivalConnection,
  ArrivalFilter,
  RecordArrivalResult,
  RevealedStay,
  VoidArrivalResult,
} from "./arrival.types.ts";
import { dismissArrival } from "./commands/dismiss-arrival.ts";
import { elsewhereOnRecord, recordArrival } from "./commands/record-arrival.ts";
import { revealStay } from "./commands/reveal-stay.ts";
import { updateArrival } from "./commands/update-arrival.ts";
import { voidArrival } from "./commands/void-arrival.ts";

const latestFirst: SortKey[] = [
  { sql: "t0.arrived_on", type: "date" },
  { sql: "t0.id", type: "uuid" },
];

function conditions(filter: ArrivalFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(underOffice(filter.officeId, "filter.officeId"));
  // what was voided counts nowhere, unless it is asked for
  if (filter.state == null) where.push(sql`t0.state <> 'voided'`);
  else where.push(sql`t0.state = ${filter.state}`);
  if (filter.arrivedFrom != null) where.push(sql`t0.arrived_on >= ${filter.arrivedFrom}::date`);
  if (filter.arrivedTo != null) where.push(sql`t0.arrived_on <= ${filter.arrivedTo}::date`);
  if (filter.search) {
    const fragment = `%${filter.search.replaceAll(/[%_\\]/g, "\\$&")}%`;
    where.push(sql`(t0.name like ${fragment} or t0.origin like ${fragment})`);
  }
  return where;
}

@Resolver()
export class ArrivalResolver {
  @Requires("screening:read")
  @Query(() => ArrivalConnection, {
    complexity: pageCost,
    description: "The ledger of arrivals, the latest first (外来人员台账).",
  })
  async arrivals(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => ArrivalFilter, { nullable: true }) filter?: ArrivalFilter,
  ) {
    return await ctx.page(
      {
        model: arrival,
        request,
        where: conditions(filter ?? {}),
        order: latestFirst,
        descending: true,
      },
      info,
    );
  }

  @Requires("screening:read")
  @Query(() => Arrival, { description: "One line of the ledger. NOT_FOUND outside the scope." })
  async arrival(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(arrival, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("screening:write")
  @Mutation(() => RecordArrivalResult, {
    description:
      "Somebody was found to have arrived (登记外来人员). Found again, the line gets one more sighting.",
  })
  async recordArrival(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordArrivalInput) input: RecordArrivalInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    const record = async () =>
      await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "recordArrival", input, () =>
          recordArrival(tx, input, keys),
        );
        return await readBack(tx, arrival, sql`t0.id = ${id}::uuid`, info);
      });
    return await orRefusal(() => elsewhereOnRecord(ctx, record));
  }

  @Requires("screening:write")
  @Mutation(() => Arrival, {
    description: "Corrects how somebody came, for a reason (更正外来人员台账).",
  })
  async updateArrival(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdateArrivalInput) input: UpdateArrivalInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write(async (tx) => {
      const id = await updateArrival(tx, input, keys);
      return await readBack(tx, arrival, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("screening:write")
  @Mutation(() => Arrival, { description: "A line needs no control, for a reason (不需管控)." })
  async dismissArrival(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => DismissArrivalInput) input: DismissArrivalInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await dismissArrival(tx, input);
      return await readBack(tx, arrival, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("screening:write")
  @Mutation(() => VoidArrivalResult, {
    description:
      "A line that should not stand: kept with the reason, counted no more (作废). The person may be found anew.",
  })
  async voidArrival(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => VoidArrivalInput) input: VoidArrivalInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await voidArrival(tx, input);
        return await readBack(tx, arrival, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("person:reveal")
  @Mutation(() => RevealedStay, {
    description: "The address of a stay, for a stated purpose, on the record (查看现住址).",
  })
  async revealArrivalStay(
    @Ctx() ctx: FieldContext,
    @Arg("id", () => ID) id: string,
    @Arg("purpose", () => String, { description: "4 to 200 characters (用途)." }) purpose: string,
  ): Promise<RevealedStay> {
    const stated = checkInput(purposeSchema, { purpose }, "");
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write((tx) => revealStay(tx, parseUuid(id, "id"), stated.purpose, keys));
  }
}
