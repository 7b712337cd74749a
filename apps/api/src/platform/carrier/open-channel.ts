import type { CarrierSettings } from "./carrier-settings.ts";
import { FileChannel } from "./file/file-channel.ts";
import { HttpChannel } from "./http/http-channel.ts";
import type { ChannelDeps } from "./port/channel-deps.ts";
import type { MessageChannel } from "./port/channel.ts";
import { SgipChannel } from "./sgip/sgip-channel.ts";
import { SmppChannel } from "./smpp/smpp-channel.ts";

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
