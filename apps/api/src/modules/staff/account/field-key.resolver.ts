import { hkdfSync } from "node:crypto";
import sql from "sql-template-tag";
import { Ctx, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";

const keyBytes = 32;

@Resolver()
export class FieldKeyResolver {
  @Requires("self:read")
  @Query(() => String, {
    nullable: true,
    description:
      "The key under which the viewer's devices keep what waits to be sent, 32 bytes in base64; always the same for one person, null for a program (外勤本机密钥).",
  })
  async fieldKey(@Ctx() ctx: FieldContext): Promise<string | null> {
    const [row] = await ctx.rows<{ staff: string | null }>(
      sql`select access.staff()::text as staff`,
    );
    if (row?.staff == null) return null;
    const key = hkdfSync("sha256", ctx.door.masterKey, row.staff, "wuzi field key", keyBytes);
    return Buffer.from(key).toString("base64");
  }
}
