import type { ChannelFault, UnknownReason } from "./channel.ts";

/** What went wrong with a connection, by its name. */
export class CarrierFault extends Error {
  override name = "CarrierFault";
  readonly fault: ChannelFault;

  constructor(fault: ChannelFault, message: string = fault, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** A message that the protocol cannot write, so that it has never left. */
export class Unwritable extends Error {
  override name = "Unwritable";
}

/** What a fault means for whatever was sent and not answered. */
export function unknownBecause(error: unknown): UnknownReason {
  const fault = error instanceof CarrierFault ? error.fault : "closed";
  return fault === "no_answer" || fault === "garbage" ? fault : "closed";
}
