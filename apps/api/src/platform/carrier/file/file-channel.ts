import type { BackOff } from "../port/back-off.ts";
import type { ChannelListener } from "../port/channel.ts";
import { SenderChannel } from "../port/sender-channel.ts";
import type { BatchFormat } from "./batch-file.ts";
import { FileTransport, type KeepBatch } from "./file-transport.ts";

export interface FileSettings {
  readonly format: BatchFormat;
  readonly keep: KeepBatch;
  /** Most numbers that the portal takes in a file. */
  readonly rows?: number;
  /** Milliseconds to wait for a file to fill. */
  readonly lingerMs?: number;
  readonly demoNumbers?: boolean;
  readonly backOff?: BackOff;
}

/**
 * Files for the carrier's web portal, where somebody uploads them; what became of each number is read
 * back from the portal's file by `readReceiptFile`.
 */
export class FileChannel extends SenderChannel {
  readonly kind = "file";

  constructor(settings: FileSettings, listener: ChannelListener) {
    const { format, keep, rows = 5000, lingerMs = 2000, demoNumbers = false } = settings;
    super(
      {
        alphabets: ["gsm7", "ucs2"],
        longTexts: "whole",
        window: 1,
        perSecond: 100_000,
        demoNumbers,
      },
      {
        open: async () => new FileTransport(format, keep),
        // the portal tells by the number alone what became of a message
        grouping: {
          most: rows,
          lingerMs,
          joins: (first, other) => first.owner === other.owner,
          apartBy: ({ number }) => number,
        },
        backOff: settings.backOff,
      },
      listener,
    );
  }
}
