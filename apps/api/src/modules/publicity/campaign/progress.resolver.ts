import { messageCost } from "@wuzi/domain/publicity/message-cost";
import { forbiddenWordsIn, wholeText } from "@wuzi/domain/publicity/message-template";
import sql from "sql-template-tag";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { forbidden, notFound } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { policyOf, type Policy } from "../policy/sending-policy.queries.ts";
import { audienceSums, type AudienceSums } from "./audience.queries.ts";
import { PreviewCampaignInput } from "./campaign.inputs.ts";
import { contentOf } from "./content.ts";
import { CampaignPreview } from "./preview.types.ts";
import { progressRows } from "./progress.queries.ts";
import { CampaignProgress } from "./progress.types.ts";

type Row = { node: CampaignProgress };

@ArgsType()
class CampaignArgs {
  @Field(() => ID, { description: "The campaign (群发)." })
  id!: string;
}

@Resolver()
export class ProgressResolver {
  @Requires("campaign:read")
  @Query(() => CampaignPreview, {
    description: "What a text to an audience would come to now, at the acting office (群发预览).",
  })
  async previewCampaign(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => PreviewCampaignInput) input: PreviewCampaignInput,
  ): Promise<CampaignPreview> {
    const { template, audience } = contentOf(input);
    const [policy] = await ctx.rows<Policy>(policyOf(sql`staff.acting_office()`));
    if (policy === undefined) throw forbidden("no_post");
    const { messageClass } = input;
    const words = { signature: policy.signature, optOutText: policy.opt_out_text };
    const sameText = { text: template, hours: policy.same_text_hours };
    const limits = { dailyCap: policy.daily_cap, sameText };
    const rule = { filter: audience, messageClass, template, ...words, ...limits };
    const keys = ringOf(ctx.door.masterKey);
    const [sums] = await ctx.rows<AudienceSums>(audienceSums({ ...rule, campaignId: null }, keys));
    const found = sums ?? { people: 0, reachable: 0, segments: 0, excluded: [], lengths: [] };
    return {
      ...(found as Omit<CampaignPreview, "costLi">),
      costLi: messageCost(found.segments, 1, policy.price_li),
      secondNeeded: found.people >= policy.approval_threshold,
      forbiddenWords: forbiddenWordsIn(template, policy.forbidden_words),
      wholeText: wholeText(words, template, messageClass === "emergency"),
      inWindow: policy.in_window,
    };
  }

  @Requires("campaign:read")
  @Query(() => CampaignProgress, {
    description:
      "How a campaign stands in the viewer's scope, also one of an office above (发送进度).",
  })
  async campaignProgress(@Ctx() ctx: FieldContext, @Args(() => CampaignArgs) args: CampaignArgs) {
    return nodeOf(await ctx.rows<Row>(progressRows(parseUuid(args.id, "id"))), args);
  }

  @Requires("campaign:read")
  @Subscription(() => CampaignProgress, {
    description:
      "The same, and again within seconds of each change. Over server-sent events at /graphql/stream (实时进度).",
    subscribe: ({ args, context }) => {
      const { id } = args as CampaignArgs;
      return (context as FieldContext).watch<Row>(progressRows(parseUuid(id, "id")));
    },
  })
  campaignProgressChanged(@Root() rows: Row[], @Args(() => CampaignArgs) args: CampaignArgs) {
    return nodeOf(rows, args);
  }
}

/** A campaign of which nobody is in sight does not exist. */
function nodeOf([row]: readonly Row[], { id }: CampaignArgs): CampaignProgress {
  if (row === undefined || id === "") throw notFound("id");
  return row.node;
}
