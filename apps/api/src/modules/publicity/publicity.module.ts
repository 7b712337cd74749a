import type { ApiModule } from "../../platform/module.ts";
import { resolveCampaignJob, stopCampaignJob } from "./campaign/campaign.jobs.ts";
import { CampaignResolver } from "./campaign/campaign.resolver.ts";
import { ProgressResolver } from "./campaign/progress.resolver.ts";
import { ChannelResolver } from "./channel/channel.resolver.ts";
import { CoverageResolver } from "./coverage/coverage.resolver.ts";
import { CarrierBooks } from "./dispatch/carrier-books.ts";
import { dispatchWork } from "./dispatch/dispatch.work.ts";
import { expirePartsJob } from "./dispatch/expire-parts.job.ts";
import { carrierBatchFile } from "./dispatch/keep-batch.ts";
import { MessageResolver } from "./message/message.resolver.ts";
import { OptOutResolver } from "./opt-out/opt-out.resolver.ts";
import { RefusingPersonResolver } from "./opt-out/refusing-person.resolver.ts";
import { SendingPolicyResolver } from "./policy/sending-policy.resolver.ts";
import { PortalResolver } from "./portal/portal.resolver.ts";
import { readReceiptsJob } from "./portal/read-receipts.job.ts";
import { carrierReceiptsFile } from "./portal/receipt-file.file.ts";
import { ReplyResolver } from "./reply/reply.resolver.ts";

/** 网 Publicity by message: campaigns, messages, coverage, refusals and replies. */
export const publicityModule: ApiModule = {
  name: "publicity",
  resolvers: [
    SendingPolicyResolver,
    ChannelResolver,
    CampaignResolver,
    ProgressResolver,
    MessageResolver,
    CoverageResolver,
    OptOutResolver,
    RefusingPersonResolver,
    ReplyResolver,
    PortalResolver,
  ],
  entities: [],
  filePurposes: [carrierBatchFile, carrierReceiptsFile],
  jobs: [resolveCampaignJob, stopCampaignJob, readReceiptsJob],
  schedule: [expirePartsJob],
  standing: [dispatchWork],
  // a gateway that is told to come again comes again: it need not wait for a database that is away
  keepsCarrier: (desk, channel) => new CarrierBooks(desk, channel, 2),
};
