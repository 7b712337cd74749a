import { chinaDayOf } from "@wuzi/domain/calendar/china-day";
import { releaseVerdict } from "@wuzi/domain/prevent/release-conditions";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { approveReleases } from "./commands/approve-releases.ts";
import { confirmRelease } from "./commands/confirm-release.ts";
import { proposeRelease } from "./commands/propose-release.ts";
import { returnRelease } from "./commands/return-release.ts";
import { findingsOf } from "./control-record.ts";
import { release } from "./release.read-model.ts";
import {
  ApproveReleasesInput,
  ConfirmReleaseInput,
  ProposeReleaseInput,
  ProposeReleaseResult,
  Release,
  ReleaseApproval,
  ReleaseCheck,
  ReturnReleaseInput,
} from "./release.types.ts";

@Resolver()
export class ReleaseResolver {
  @Requires("control:read")
  @Query(() => ReleaseCheck, {
    description: "Whether a case may be released today, and what stands in the way (解除条件核对).",
  })
  async releaseCheck(
    @Ctx() ctx: FieldContext,
    @Arg("caseId", () => ID) caseId: string,
  ): Promise<ReleaseCheck> {
    const [clock] = await ctx.rows<{ now: Date }>(sql`select now() as now`);
    const today = chinaDayOf(clock?.now ?? new Date(0));
    const id = parseUuid(caseId, "caseId");
    const findings = await findingsOf((statement) => ctx.rows(statement), id, today);
    if (findings === undefined) throw notFound("caseId");
    return { verdict: releaseVerdict(findings), findings };
  }

  @Requires("control:write")
  @Mutation(() => ProposeReleaseResult, {
    description: "Proposes a release where the conditions are met (提请解除).",
  })
  async proposeRelease(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ProposeReleaseInput) input: ProposeReleaseInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "proposeRelease", input, () =>
          proposeRelease(tx, input),
        );
        return await readBack(tx, release, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("control:write")
  @Mutation(() => Release, { description: "Records that the health centre confirms (卫生院确认)." })
  async confirmRelease(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ConfirmReleaseInput) input: ConfirmReleaseInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await confirmRelease(tx, input);
      return await readBack(tx, release, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("control:approve")
  @Mutation(() => Release, { description: "Sends a release back with a reason (退回解除)." })
  async returnRelease(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ReturnReleaseInput) input: ReturnReleaseInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await returnRelease(tx, input);
      return await readBack(tx, release, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("control:approve")
  @Mutation(() => [ReleaseApproval], {
    description:
      "Approves releases, one or many: each gets a notice with the county's next number (批准解除、批量解除).",
  })
  async approveReleases(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => ApproveReleasesInput) input: ApproveReleasesInput,
  ): Promise<ReleaseApproval[]> {
    const done = await ctx.write((tx) =>
      once(tx, input.idempotencyKey, "approveReleases", input, () => approveReleases(tx, input)),
    );
    return JSON.parse(done) as ReleaseApproval[];
  }
}
