import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { addGroupMember } from "./commands/add-group-member.ts";
import { endGroupMember } from "./commands/end-group-member.ts";
import { setUpGroup } from "./commands/set-up-group.ts";
import { AddGroupMemberInput, EndGroupMemberInput, SetUpGroupInput } from "./group.inputs.ts";
import { leadingGroup } from "./group.read-model.ts";
import {
  GroupMemberResult,
  GroupTaken,
  HeadOverlaps,
  MemberOverlaps,
  SetUpGroupResult,
} from "./group.results.ts";
import { LeadingGroup } from "./group.types.ts";

@Resolver()
export class GroupResolver {
  @Requires("responsibility:read")
  @Query(() => LeadingGroup, {
    description: "One leading group (领导小组). NOT_FOUND outside the county.",
  })
  async leadingGroup(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(leadingGroup, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("responsibility:manage")
  @Mutation(() => SetUpGroupResult, {
    description: "Sets up the leading group of an office for the open response (成立领导小组).",
  })
  async setUpGroup(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SetUpGroupInput) input: SetUpGroupInput,
  ) {
    try {
      return await orRefusal(() =>
        ctx.write(async (tx) => {
          const id = await once(tx, input.idempotencyKey, "setUpGroup", input, () =>
            setUpGroup(tx, input),
          );
          return await readBack(tx, leadingGroup, sql`t0.id = ${id}::uuid`, info);
        }),
      );
    } catch (error) {
      if (violates(error, "leading_group_one_key")) return new GroupTaken(input.name);
      throw error;
    }
  }

  @Requires("responsibility:manage")
  @Mutation(() => GroupMemberResult, { description: "Somebody joins a leading group (增加成员)." })
  async addGroupMember(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AddGroupMemberInput) input: AddGroupMemberInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "addGroupMember", input, () =>
          addGroupMember(tx, input),
        );
        return await readBack(tx, leadingGroup, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "group_member_one_head")) return new HeadOverlaps();
      if (violates(error, "group_member_once")) return new MemberOverlaps();
      throw error;
    }
  }

  @Requires("responsibility:manage")
  @Mutation(() => LeadingGroup, {
    description: "Sets the last day of somebody in a leading group (成员离任).",
  })
  async endGroupMember(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndGroupMemberInput) input: EndGroupMemberInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await endGroupMember(tx, input);
      return await readBack(tx, leadingGroup, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
