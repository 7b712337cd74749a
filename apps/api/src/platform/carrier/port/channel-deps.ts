import type { KeepBatch } from "../file/file-transport.ts";
import type { ChannelListener } from "./channel.ts";

/** What a channel is opened with. */
export interface ChannelDeps {
  readonly listener: ChannelListener;
  /** Keeps files for the web portal. */
  readonly keepBatch: KeepBatch;
}
