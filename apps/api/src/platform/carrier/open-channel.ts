import type { CarrierSettings } from "./carrier-settings.ts";
import { FileChannel } from "./file/file-channel.ts";
import type { KeepBatch } from "./file/file-transport.ts";
import { HttpChannel } from "./http/http-channel.ts";
import type { ChannelListener, MessageChannel } from "./port/channel.ts";
import { SgipChannel } from "./sgip/sgip-channel.ts";
import { SmppChannel } from "./smpp/smpp-channel.ts";

export interface ChannelDeps {
  readonly listener: ChannelListener;
  /** Keeps files for the web portal. */
  readonly keepBatch: KeepBatch;
}

/**
 * The channel that the settings name. It has still to be started.
 * @throws CarrierFault where the door for a gateway cannot be opened
 */
export async function openChannel(
  settings: CarrierSettings,
  { listener, keepBatch }: ChannelDeps,
): Promise<MessageChannel> {
  switch (settings.kind) {
    case "smpp":
      return new SmppChannel(settings, listener);
    case "sgip":
      return await SgipChannel.open(settings, listener);
    case "http":
      return new HttpChannel(settings, listener);
    case "file":
      return new FileChannel({ ...settings, keep: keepBatch }, listener);
  }
}
