import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { ringOf } from "../../../../platform/sealing/key-ring.ts";
import { deedPlatform } from "./platform.read-model.ts";
import { DeedPlatform, SetDeedPlatformInput } from "./platform.types.ts";
import { setPlatform } from "./set-platform.ts";

@Resolver()
export class DeedPlatformResolver {
  @Requires("deedPlatform:read")
  @Query(() => [DeedPlatform], { description: "The county's receiving platforms (报送平台)." })
  async deedPlatforms(@Ctx() ctx: FieldContext) {
    return await ctx.rows<DeedPlatform>(
      sql`select id::text, level, name, url, key_name as "keyName", has_secret as "hasSecret", version,
            updated_at as "updatedAt"
          from publicity.deed_platform order by level`,
    );
  }

  @Requires("deedPlatform:manage")
  @Mutation(() => DeedPlatform, { description: "Sets a receiving platform (维护报送平台)." })
  async setDeedPlatform(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SetDeedPlatformInput) input: SetDeedPlatformInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write(async (tx) => {
      const id = await setPlatform(tx, input, keys);
      return await readBack(tx, deedPlatform, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
