import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Carrier } from "../jobs/queued-job.ts";
import { readCarrierSettings } from "./carrier-settings.ts";
import { CallbackDoor } from "./http/callback-door.ts";
import { openChannel } from "./open-channel.ts";
import type { ChannelListener } from "./port/channel.ts";

/**
 * The carrier that a file of settings names.
 *
 * @param folder keeps the batches for a carrier's web portal
 * @throws SettingError
 */
export async function carrierOf(path: string, folder: string): Promise<Carrier> {
  const settings = await readCarrierSettings(path);
  return {
    kind: settings.kind,
    async open(listener) {
      return await openChannel(settings, {
        listener,
        keepBatch: async ({ name, content }) => {
          await mkdir(folder, { recursive: true, mode: 0o700 });
          await writeFile(join(folder, name), content, { mode: 0o600, flag: "wx" });
        },
      });
    },
    ...(settings.kind === "http" && {
      callbacks: (listener: ChannelListener) => new CallbackDoor(settings.callbackKey, listener),
    }),
  };
}
