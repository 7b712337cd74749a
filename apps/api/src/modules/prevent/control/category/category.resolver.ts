import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { objectStatement } from "../../../../platform/database/read-model.ts";
import { selectionOf } from "../../../../platform/graphql/selection.ts";
import { addCategory } from "./add-category.ts";
import { addGroup } from "./add-group.ts";
import { controlCategory, controlGroup } from "./category.read-model.ts";
import {
  AddControlCategoryInput,
  ControlCategory,
  ReviseControlCategoryInput,
} from "./category.types.ts";
import { AddControlGroupInput, ControlGroup, ReviseControlGroupInput } from "./group.types.ts";
import { reviseCategory } from "./revise-category.ts";
import { reviseGroup } from "./revise-group.ts";

@Resolver()
export class CategoryResolver {
  @Requires("incident:read")
  @Query(() => [ControlCategory], {
    description:
      "Control categories of the county's open incident: today's and coming versions, or all (管控类别).",
  })
  async controlCategories(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("history", () => Boolean, { nullable: true, description: "Former versions as well." })
    history?: boolean,
  ) {
    const inForce = sql`coalesce(t0.valid_to, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date`;
    const rows = await ctx.rows<{ node: object }>(
      sql`${objectStatement(
        controlCategory,
        selectionOf(info),
        sql`t0.incident_id = response.current_incident(t0.office_id) and ${history === true ? sql`true` : inForce}`,
      )} order by t0.group_code, t0.code, t0.valid_from`,
    );
    return rows.map(({ node }) => node);
  }

  @Requires("incident:read")
  @Query(() => [ControlGroup], {
    description:
      "Every version of the groups of the county's open incident, the latest first (管控组).",
  })
  async controlGroups(@Ctx() ctx: FieldContext, @Info() info: GraphQLResolveInfo) {
    const rows = await ctx.rows<{ node: object }>(
      sql`${objectStatement(
        controlGroup,
        selectionOf(info),
        sql`t0.incident_id = response.current_incident(t0.office_id)`,
      )} order by t0.code, t0.valid_from desc`,
    );
    return rows.map(({ node }) => node);
  }

  @Requires("incident:manage")
  @Mutation(() => ControlGroup, {
    description: "A group that the county did not have yet, from today or later (新增管控组).",
  })
  async addControlGroup(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AddControlGroupInput) input: AddControlGroupInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "addControlGroup", input, () =>
        addGroup(tx, input),
      );
      return await readBack(tx, controlGroup, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("incident:manage")
  @Mutation(() => ControlGroup, {
    description: "A new version of a group's words, from a day to come (修订管控组).",
  })
  async reviseControlGroup(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ReviseControlGroupInput) input: ReviseControlGroupInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await reviseGroup(tx, input);
      return await readBack(tx, controlGroup, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("incident:manage")
  @Mutation(() => ControlCategory, {
    description: "A category that the group did not have yet, from today or later (新增管控类别).",
  })
  async addControlCategory(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AddControlCategoryInput) input: AddControlCategoryInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "addControlCategory", input, () =>
        addCategory(tx, input),
      );
      return await readBack(tx, controlCategory, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("incident:manage")
  @Mutation(() => ControlCategory, {
    description: "A new version of a category, from a day to come (修订管控类别).",
  })
  async reviseControlCategory(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ReviseControlCategoryInput) input: ReviseControlCategoryInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await reviseCategory(tx, input);
      return await readBack(tx, controlCategory, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
