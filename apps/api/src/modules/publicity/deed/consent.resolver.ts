import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { answeredDeed } from "./answered-deed.ts";
import { recordConsent } from "./commands/record-consent.ts";
import { withdrawConsent } from "./commands/withdraw-consent.ts";
import { RecordDeedConsentInput, WithdrawDeedConsentInput } from "./deed.inputs.ts";
import { RecordConsentResult, WithdrawConsentResult } from "./deed.results.ts";

@Resolver()
export class ConsentResolver {
  @Requires("deed:write")
  @Mutation(() => RecordConsentResult, {
    description: "Records that somebody agreed to be published, and to what (登记同意).",
  })
  async recordDeedConsent(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordDeedConsentInput) input: RecordDeedConsentInput,
  ) {
    return await answeredDeed(ctx, info, (tx) =>
      once(tx, input.idempotencyKey, "recordDeedConsent", input, () => recordConsent(tx, input)),
    );
  }

  @Requires("deed:write")
  @Mutation(() => WithdrawConsentResult, {
    description:
      "Takes consent back: nothing more leaves, and each platform that may have the deed is told (撤回同意).",
  })
  async withdrawDeedConsent(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => WithdrawDeedConsentInput) input: WithdrawDeedConsentInput,
  ) {
    return await answeredDeed(ctx, info, (tx) => withdrawConsent(tx, input));
  }
}
