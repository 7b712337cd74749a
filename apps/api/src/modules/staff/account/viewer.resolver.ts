import { holdsNumber } from "@wuzi/domain/identity/personal-number";
import sql from "sql-template-tag";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { badField, notFound, unauthenticated } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { JsonObject } from "../../../platform/graphql/scalars.ts";
import { OwnSession, Viewer } from "./viewer.types.ts";

const mostSettings = 4000;

@Resolver()
export class ViewerResolver {
  @Requires("self:read")
  @Query(() => Viewer, {
    description: "Who is signed in, as what, and what may be done (当前用户).",
  })
  async viewer(@Ctx() ctx: FieldContext): Promise<Viewer> {
    const [row] = await ctx.rows<{ viewer: Viewer | null }>(
      sql`select access.viewer(${ctx.caller.token}) as viewer`,
    );
    return row?.viewer ?? refuse();
  }

  @Requires("self:read")
  @Query(() => [OwnSession], {
    description: "The viewer's live sessions, newest first (登录会话).",
  })
  async ownSessions(@Ctx() ctx: FieldContext): Promise<OwnSession[]> {
    const [row] = await ctx.rows<{ sessions: OwnSession[] }>(
      sql`select access.own_sessions(${ctx.caller.token}) as sessions`,
    );
    return row?.sessions ?? [];
  }

  @Requires("self:write")
  @Mutation(() => Boolean, { description: "Ends one of the viewer's sessions (结束会话)." })
  async endSession(@Ctx() ctx: FieldContext, @Arg("id", () => ID) id: string): Promise<boolean> {
    return await ctx.write(async (tx) => {
      const row = await tx.row<{ ended: boolean }>(
        sql`select access.end_session(${ctx.caller.token}, ${parseUuid(id, "id")}) as ended`,
      );
      if (row?.ended !== true) throw notFound("id");
      return true;
    });
  }

  @Requires("self:write")
  @Mutation(() => Boolean, {
    description: "Acts in another post that the viewer holds today (切换岗位).",
  })
  async switchPost(
    @Ctx() ctx: FieldContext,
    @Arg("postId", () => ID) postId: string,
  ): Promise<boolean> {
    return await ctx.write(async (tx) => {
      const row = await tx.row<{ switched: boolean }>(
        sql`select access.switch_post(${ctx.caller.token}, ${parseUuid(postId, "postId")}) as switched`,
      );
      if (row?.switched !== true) throw notFound("postId");
      return true;
    });
  }

  @Requires("self:write")
  @Mutation(() => Boolean, { description: "Keeps the viewer's display settings (保存显示设置)." })
  async saveSettings(
    @Ctx() ctx: FieldContext,
    @Arg("settings", () => JsonObject) settings: object,
  ): Promise<boolean> {
    const text = JSON.stringify(settings);
    if (text.length > mostSettings || text.includes("\\u0000")) {
      throw badField("settings", "TOO_LONG", "Settings hold at most 4,000 plain characters.");
    }
    if (holdsNumber(text)) {
      throw badField("settings", "PERSONAL_NUMBER", "Settings cannot keep a number of a person.");
    }
    return await ctx.write(async (tx) => {
      await tx.rows(
        sql`insert into staff.preference (staff_id, settings) values (${tx.staffId}, ${text}::jsonb)
            on conflict (staff_id) do update set settings = excluded.settings, updated_at = now()`,
      );
      return true;
    });
  }
}

function refuse(): never {
  throw unauthenticated();
}
