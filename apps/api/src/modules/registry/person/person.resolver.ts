import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { onceAtOnce } from "../../../platform/database/once.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { personConditions } from "../../../platform/person/person-conditions.ts";
import { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { closePerson } from "./commands/close-person.ts";
import { registerPerson } from "./commands/register-person.ts";
import { reopenPerson } from "./commands/reopen-person.ts";
import { updatePerson } from "./commands/update-person.ts";
import { findInCounty } from "./find-in-county.ts";
import { FoundPerson } from "./found-person.types.ts";
import { unlessRegistered } from "./holder-card.ts";
import { PersonOrderEnum, type PersonOrder } from "./people-list.inputs.ts";
import { UpdatePersonInput } from "./person-changes.inputs.ts";
import {
  ClosePersonInput,
  FindPersonInput,
  RegisterPersonInput,
  ReopenPersonInput,
} from "./person.inputs.ts";
import { isKeptByOffice, isPerson, isUnmerged, personOrder } from "./person.queries.ts";
import { person } from "./person.read-model.ts";
import { RegisterPersonResult, RevealedPerson, UpdatePersonResult } from "./person.results.ts";
import { Person, PersonConnection } from "./person.types.ts";
import { revealPerson } from "./reveal-person.ts";

@Resolver()
export class PersonResolver {
  @Requires("person:read")
  @Query(() => PersonConnection, {
    complexity: pageCost,
    description: "People of the viewer's scope (残疾人名册).",
  })
  async people(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => PersonFilter, { nullable: true }) filter?: PersonFilter,
    @Arg("orderBy", () => PersonOrderEnum, { nullable: true, description: "By name unless told." })
    orderBy?: PersonOrder,
    @Arg("descending", () => Boolean, { nullable: true }) descending?: boolean,
  ) {
    return await ctx.page(
      {
        model: person,
        request,
        where: personConditions(filter ?? {}, ringOf(ctx.door.masterKey)),
        order: personOrder(orderBy ?? "name"),
        descending: descending ?? false,
        byOffice: isKeptByOffice(filter ?? {}, orderBy ?? "name"),
      },
      info,
    );
  }

  @Requires("person:read")
  @Query(() => Person, {
    description:
      "One person (残疾人). The id of a record that was merged gives the one that was kept. NOT_FOUND outside the scope.",
  })
  async person(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    const known = parseUuid(id, "id");
    return await ctx.object(person, isUnmerged(known), info, "id", isPerson(known));
  }

  @Requires("person:find")
  @Mutation(() => [FoundPerson], {
    description:
      "Whether somebody is registered anywhere in the county (全县查重). Each find is on record.",
  })
  async findPerson(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => FindPersonInput) input: FindPersonInput,
  ): Promise<FoundPerson[]> {
    return await ctx.write((tx) => findInCounty(tx, input, ringOf(ctx.door.masterKey)));
  }

  @Requires("person:write")
  @Mutation(() => RegisterPersonResult, { description: "A new record (登记残疾人)." })
  async registerPerson(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RegisterPersonInput) input: RegisterPersonInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await unlessRegistered(ctx, input.person.document, () =>
      ctx.write(async (tx) => {
        const id = await onceAtOnce(tx, input.idempotencyKey, "registerPerson", input, () =>
          registerPerson(tx, input, keys),
        );
        return await readBack(tx, person, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("person:write")
  @Mutation(() => UpdatePersonResult, {
    description:
      "Edits a record (修改). A stale version is a CONFLICT that carries the record as it is now.",
  })
  async updatePerson(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdatePersonInput) input: UpdatePersonInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await unlessRegistered(ctx, input.changes.document, () =>
      ctx.write(async (tx) => {
        const { idempotencyKey: key, id: known } = input;
        const work = () => updatePerson(tx, input, keys);
        const id = await onceAtOnce(tx, key, "updatePerson", input, work, known);
        return await readBack(tx, person, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("person:write")
  @Mutation(() => Person, { description: "Closes a record by death or moving away (注销)." })
  async closePerson(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ClosePersonInput) input: ClosePersonInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await closePerson(tx, input);
      return await readBack(tx, person, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("person:write")
  @Mutation(() => Person, { description: "Opens a closed record again, for a reason (恢复)." })
  async reopenPerson(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ReopenPersonInput) input: ReopenPersonInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await reopenPerson(tx, input);
      return await readBack(tx, person, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("person:reveal")
  @Mutation(() => RevealedPerson, {
    description: "Full values, for a stated purpose, on the record (查看完整信息).",
  })
  async revealPerson(
    @Ctx() ctx: FieldContext,
    @Arg("id", () => ID) id: string,
    @Arg("purpose", () => String, { description: "4 to 200 characters (用途)." }) purpose: string,
  ): Promise<RevealedPerson> {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write((tx) => revealPerson(tx, parseUuid(id, "id"), purpose, keys));
  }
}
