import type { ChannelKind, ChannelListener } from "./carrier/port/channel.ts";
import type { FilePurpose } from "./files/file-purpose.ts";
import type { ScheduledJob } from "./jobs/job.ts";
import type { QueuedJob } from "./jobs/queued-job.ts";
import type { BooksDesk, StandingWork } from "./jobs/standing-work.ts";
import type { TimelineSource } from "./timeline/timeline.ts";

type Class = abstract new (...args: never[]) => object;

/** What a module hands to the platform. The cross-cutting parts compose whatever is registered. */
export interface ApiModule {
  readonly name: string;
  /** TypeGraphQL resolver classes. */
  readonly resolvers: readonly Class[];
  /** TypeORM rows. */
  readonly entities: readonly Class[];
  /** What files its people bring and its jobs make. */
  readonly filePurposes?: readonly FilePurpose[];
  /** What it tells of a person. */
  readonly timeline?: readonly TimelineSource[];
  /** Work that its commands order. */
  readonly jobs?: readonly QueuedJob[];
  /** Work that comes round by itself. */
  readonly schedule?: readonly ScheduledJob[];
  /** Keeps what a carrier brings to the server's own door; told that it stands only when it does. */
  readonly keepsCarrier?: (desk: BooksDesk, channel: ChannelKind) => ChannelListener;
  /** Work that never ends. */
  readonly standing?: readonly StandingWork[];
}
