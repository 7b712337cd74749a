import type { BackOff } from "../port/back-off.ts";
import type { ChannelListener } from "../port/channel.ts";
import { SenderChannel } from "../port/sender-channel.ts";
import { mostMessages } from "./gateway-words.ts";
import { HttpTransport, type HttpTransportSettings } from "./http-transport.ts";

export type HttpSettings = Omit<HttpTransportSettings, "answerMs"> & {
  readonly answerMs?: number;
  /** Requests that may wait for an answer at once, and messages a second. */
  readonly window?: number;
  readonly perSecond?: number;
  readonly demoNumbers?: boolean;
  readonly backOff?: BackOff;
  readonly throttleBackOff?: BackOff;
};

/**
 * A gateway asked by signed requests, a hundred messages each, whole texts. Receipts and replies come
 * to a `CallbackDoor`.
 */
export class HttpChannel extends SenderChannel {
  readonly kind = "http";

  constructor(settings: HttpSettings, listener: ChannelListener) {
    const { window = 4, perSecond = 200, demoNumbers = false, answerMs = 30_000 } = settings;
    super(
      { alphabets: ["gsm7", "ucs2"], longTexts: "whole", window, perSecond, demoNumbers },
      {
        open: async (signal) => await HttpTransport.open({ ...settings, answerMs }, signal),
        grouping: {
          most: mostMessages,
          lingerMs: 20,
          joins: () => true,
          apartBy: ({ reference }) => reference,
        },
        backOff: settings.backOff,
        throttleBackOff: settings.throttleBackOff,
      },
      listener,
    );
  }
}
