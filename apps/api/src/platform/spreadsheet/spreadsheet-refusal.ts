import { spreadsheetRefusals } from "@wuzi/domain/registry/spreadsheet-refusal-words";

export type SpreadsheetRefusalReason = keyof typeof spreadsheetRefusals;

/** A file that is not read, or not read to its end. `message` is the English sentence. */
export class SpreadsheetRefusal extends Error {
  override name = "SpreadsheetRefusal";
  readonly reason: SpreadsheetRefusalReason;

  constructor(reason: SpreadsheetRefusalReason, cause?: unknown) {
    super(spreadsheetRefusals[reason].en, { cause });
    this.reason = reason;
  }
}
