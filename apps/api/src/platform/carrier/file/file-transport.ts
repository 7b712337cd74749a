import { randomBytes } from "node:crypto";
import { CarrierFault } from "../port/carrier-fault.ts";
import type { Outcome, Submission } from "../port/channel.ts";
import type { Transport } from "../port/transport.ts";
import { batchFile, looksLikeFormula, type BatchFile, type BatchFormat } from "./batch-file.ts";

/** Keeps a file whole or not at all, for somebody to hand it to the carrier. */
export type KeepBatch = (file: BatchFile) => Promise<void>;

/** Writes batches instead of sending. What a file holds is accepted under the file's id. */
export class FileTransport implements Transport {
  readonly closed: Promise<CarrierFault>;
  readonly #format: BatchFormat;
  readonly #keep: KeepBatch;
  #end: (fault: CarrierFault) => void = () => undefined;

  constructor(format: BatchFormat, keep: KeepBatch) {
    this.#format = format;
    this.#keep = keep;
    this.closed = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  async transmit(group: readonly Submission[]): Promise<readonly Outcome[]> {
    const fit = new Set(
      group.filter(({ part }) => this.#format === "xlsx" || !looksLikeFormula(part.text)),
    );
    const written = fit.size === 0 ? undefined : await this.#write([...fit]);
    return group.map((submission) =>
      written !== undefined && fit.has(submission)
        ? written
        : { kind: "refused", reason: "malformed", code: "formula" },
    );
  }

  async close(): Promise<void> {
    this.#end(new CarrierFault("closed"));
  }

  destroy(fault: CarrierFault): void {
    this.#end(fault);
  }

  async #write(group: readonly Submission[]): Promise<Outcome> {
    const id = newId(new Date());
    const kept = this.#keep(batchFile(id, this.#format, group)).then(
      (): Outcome => ({ kind: "accepted", carrierId: id }),
      (error: unknown): Outcome => {
        this.destroy(new CarrierFault("cannot_connect", String(error), error));
        return { kind: "unsent", because: "disconnected" };
      },
    );
    const gone = this.closed.then((): Outcome => ({
      kind: "unknown",
      because: "closed",
      carrierId: id,
    }));
    return await Promise.race([kept, gone]);
  }
}

/** The moment in China, and four digits against two files of one second. */
function newId(now: Date): string {
  const china = new Date(now.getTime() + 8 * 3_600_000).toISOString().replaceAll(/\D/g, "");
  return `sms-${china.slice(0, 8)}-${china.slice(8, 14)}-${randomBytes(2).toString("hex")}`;
}
