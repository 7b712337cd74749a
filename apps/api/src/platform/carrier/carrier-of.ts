import type { Carrier } from "../jobs/queued-job.ts";
import { readCarrierSettings } from "./carrier-settings.ts";
import { CallbackDoor } from "./http/callback-door.ts";
import { openChannel } from "./open-channel.ts";
import type { ChannelListener } from "./port/channel.ts";

/**
 * The carrier that a file of settings names.
 * @throws SettingError
 */
export async function carrierOf(path: string): Promise<Carrier> {
  const settings = await readCarrierSettings(path);
  return {
    kind: settings.kind,
    open: async (deps) => await openChannel(settings, deps),
    ...(settings.kind === "http" && {
      callbacks: (listener: ChannelListener) => new CallbackDoor(settings.callbackKey, listener),
    }),
  };
}
