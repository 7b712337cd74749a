import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { ringOf } from "../../../../platform/sealing/key-ring.ts";
import { RevealedResident } from "./resident.types.ts";
import { revealResident } from "./reveal-resident.ts";

@Resolver()
export class ResidentResolver {
  @Requires("person:reveal")
  @Mutation(() => RevealedResident, {
    description:
      "Full values of somebody who is not in the registry, for a stated purpose, on record (查看完整信息).",
  })
  async revealResident(
    @Ctx() ctx: FieldContext,
    @Arg("id", () => ID) id: string,
    @Arg("purpose", () => String, { description: "4 to 200 characters (用途)." }) purpose: string,
  ): Promise<RevealedResident> {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write((tx) => revealResident(tx, parseUuid(id, "id"), purpose, keys));
  }
}
