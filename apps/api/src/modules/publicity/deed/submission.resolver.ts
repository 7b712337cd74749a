import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { answeredDeed } from "./answered-deed.ts";
import { answerDeed } from "./commands/answer-deed.ts";
import { remakePackage, resendDelivery } from "./commands/send-again.ts";
import { submitDeed } from "./commands/submit-deed.ts";
import { AnswerDeedResult, SubmitDeedResult } from "./deed.results.ts";
import { Deed } from "./deed.types.ts";
import { AnswerDeedInput, SubmitDeedInput } from "./submission.inputs.ts";

@Resolver()
export class SubmissionResolver {
  @Requires("deed:submit")
  @Mutation(() => SubmitDeedResult, {
    description:
      "Submits a deed: a package is made, and the platform told where it listens (报送).",
  })
  async submitDeed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SubmitDeedInput) input: SubmitDeedInput,
  ) {
    return await answeredDeed(ctx, info, (tx) =>
      once(tx, input.idempotencyKey, "submitDeed", input, () => submitDeed(tx, input)),
    );
  }

  @Requires("deed:submit")
  @Mutation(() => AnswerDeedResult, {
    description: "Enters what a platform has answered, once (登记答复).",
  })
  async answerDeed(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AnswerDeedInput) input: AnswerDeedInput,
  ) {
    return await answeredDeed(ctx, info, (tx) => answerDeed(tx, input));
  }

  @Requires("deed:submit")
  @Mutation(() => Deed, {
    description: "Has a notice that failed sent again, under the same key (重新推送).",
  })
  async resendDeedDelivery(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await answeredDeed(ctx, info, (tx) => resendDelivery(tx, id));
  }

  @Requires("deed:submit")
  @Mutation(() => Deed, {
    description: "Has a package made anew that failed or has expired (重新生成材料包).",
  })
  async remakeDeedPackage(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await answeredDeed(ctx, info, (tx) => remakePackage(tx, id));
  }
}
