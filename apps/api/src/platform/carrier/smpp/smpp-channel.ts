import type { BackOff } from "../port/back-off.ts";
import type { ChannelListener } from "../port/channel.ts";
import { SenderChannel } from "../port/sender-channel.ts";
import { SmppTransport, type SmppTransportSettings } from "./smpp-transport.ts";

export type SmppSettings = Pick<
  SmppTransportSettings,
  "host" | "port" | "tls" | "systemId" | "password" | "systemType" | "serviceNumber"
> &
  Partial<Pick<SmppTransportSettings, "ids" | "answerMs" | "enquireMs" | "longTexts">> & {
    readonly window?: number;
    readonly perSecond?: number;
    readonly demoNumbers?: boolean;
    readonly backOff?: BackOff;
    readonly throttleBackOff?: BackOff;
  };

/** SMPP 3.4: one session as a transceiver, kept up. */
export class SmppChannel extends SenderChannel {
  readonly kind = "smpp";

  constructor(settings: SmppSettings, listener: ChannelListener) {
    const { window = 50, perSecond = 100, demoNumbers = false, longTexts = "parts" } = settings;
    const { ids = "alike", answerMs = 30_000, enquireMs = 30_000 } = settings;
    const connection = { ...settings, longTexts, ids, answerMs, enquireMs };
    super(
      { alphabets: ["gsm7", "ucs2"], longTexts, window, perSecond, demoNumbers },
      {
        open: async (signal) => await SmppTransport.open(connection, listener, signal),
        backOff: settings.backOff,
        throttleBackOff: settings.throttleBackOff,
      },
      listener,
    );
  }
}
