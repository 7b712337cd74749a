import { randomInt } from "node:crypto";
import type { BackOff } from "../port/back-off.ts";
import type { ChannelListener } from "../port/channel.ts";
import { SenderChannel } from "../port/sender-channel.ts";
import { SgipDoor, type SgipDoorSettings } from "./sgip-door.ts";
import { SequenceMaker } from "./sgip-sequence.ts";
import { SgipTransport, type SgipTransportSettings } from "./sgip-transport.ts";
import { sgipGrouping } from "./submit-body.ts";

export type SgipSettings = Omit<SgipTransportSettings, "answerMs" | "sequences"> & {
  /** `3AAAAQQQQQ`: area code (0830 as 0830) and the corporation's five digits. */
  readonly node: number;
  /** Where the gateway brings receipts and replies. */
  readonly door: SgipDoorSettings;
  readonly answerMs?: number;
  /** Parts a second: a Submit to a hundred counts a hundred. */
  readonly perSecond?: number;
  readonly idleMs?: number;
  readonly demoNumbers?: boolean;
  readonly backOff?: BackOff;
  readonly throttleBackOff?: BackOff;
};

/** The protocol lets so many wait for an answer. */
const window = 32;

/**
 * SGIP 1.2. Two ways: we connect to submit, and leave when there is no more; the gateway connects to
 * our door with what it has for us.
 */
export class SgipChannel extends SenderChannel {
  readonly kind = "sgip";
  readonly #door: SgipDoor;

  private constructor(settings: SgipSettings, door: SgipDoor, listener: ChannelListener) {
    const { perSecond = 200, demoNumbers = false, answerMs = 30_000, idleMs = 30_000 } = settings;
    const sequences = new SequenceMaker(settings.node, randomInt(2 ** 31));
    const connection = { ...settings, answerMs, sequences };
    super(
      { alphabets: ["ucs2"], longTexts: "parts", window, perSecond, demoNumbers },
      {
        open: async (signal) => await SgipTransport.open(connection, listener, signal),
        grouping: sgipGrouping,
        mostWaiting: sgipGrouping.most * 10,
        idleMs,
        backOff: settings.backOff,
        throttleBackOff: settings.throttleBackOff,
      },
      listener,
    );
    this.#door = door;
  }

  /** @throws CarrierFault where the door cannot be opened */
  static async open(settings: SgipSettings, listener: ChannelListener): Promise<SgipChannel> {
    return new SgipChannel(settings, await SgipDoor.open(settings.door, listener), listener);
  }

  get doorPort(): number {
    return this.#door.port;
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.#door.close();
  }
}
