import type { CarrierSettings } from "./carrier-settings.ts";
import { FileChannel } from "./file/file-channel.ts";
import type { KeepBatch } from "./file/file-transport.ts";
import { CallbackDoor } from "./http/callback-door.ts";
import { HttpChannel } from "./http/http-channel.ts";
import type { ChannelListener, MessageChannel } from "./port/channel.ts";
import { SgipChannel } from "./sgip/sgip-channel.ts";
import { SmppChannel } from "./smpp/smpp-channel.ts";

export interface OpenedChannel {
  readonly channel: MessageChannel;
  /** Where an HTTP gateway brings receipts and replies; to be given a path by `addCallbacks`. */
  readonly callbacks?: CallbackDoor;
}

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
): Promise<OpenedChannel> {
  switch (settings.kind) {
    case "smpp":
      return { channel: new SmppChannel(settings, listener) };
    case "sgip":
      return { channel: await SgipChannel.open(settings, listener) };
    case "http":
      return {
        channel: new HttpChannel(settings, listener),
        callbacks: new CallbackDoor(settings.callbackKey, listener),
      };
    case "file":
      return { channel: new FileChannel({ ...settings, keep: keepBatch }, listener) };
  }
}
