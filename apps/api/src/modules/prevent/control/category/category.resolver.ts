import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { objectStatement } from "../../../../platform/database/read-model.ts";
import { selectionOf } from "../../../../platform/graphql/selection.ts";
import { controlCategory } from "./category.read-model.ts";
import { ControlCategory, ReviseControlCategoryInput } from "./category.types.ts";
import { reviseCategory } from "./revise-category.ts";

@Resolver()
export class CategoryResolver {
  @Requires("incident:read")
  @Query(() => [ControlCategory], {
    description:
      "Control categories of the county's open incident, today's and coming versions (管控类别).",
  })
  async controlCategories(@Ctx() ctx: FieldContext, @Info() info: GraphQLResolveInfo) {
    const rows = await ctx.rows<{ node: object }>(
      sql`${objectStatement(
        controlCategory,
        selectionOf(info),
        sql`t0.incident_id = response.current_incident(t0.office_id)
            and coalesce(t0.valid_to, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date`,
      )} order by t0.group_code, t0.code, t0.valid_from`,
    );
    return rows.map(({ node }) => node);
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
