import { materialForms, type MaterialForm } from "@wuzi/domain/publicity/material-form";
import { outreachChannels, type OutreachChannel } from "@wuzi/domain/publicity/outreach-channel";
import { readDay } from "../../../../shared/format/clean-input.ts";
import {
  readListSearch,
  readText,
  readWord,
  type ListSearch,
} from "../../../../shared/list/list-search.ts";

/** What the address of the log says. */
export type OutreachSearch = ListSearch<never> & {
  channel?: OutreachChannel;
  form?: MaterialForm;
  withdrawn?: true;
  /** First day. */
  from?: string;
  /** Last day, inclusive. */
  to?: string;
};

/** Reads the address of the log; what is not understood is left out. */
export function readOutreachSearch(raw: Record<string, unknown>): OutreachSearch {
  const channel = readWord(raw["channel"], outreachChannels);
  const from = readDay(readText(raw["from"]) ?? "");
  const to = readDay(readText(raw["to"]) ?? "");
  const form = readWord(raw["form"], materialForms);
  return {
    ...readListSearch(raw, []),
    ...(channel && { channel }),
    ...(form && { form }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(raw["withdrawn"] === true && { withdrawn: true as const }),
  };
}

/** Whether the last day lies before the first: then there is nothing to find. */
export function isTurned({ from, to }: OutreachSearch): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** For which task something is logged. */
export type NewOutreachSearch = { task?: string };

export function readNewOutreachSearch(raw: Record<string, unknown>): NewOutreachSearch {
  const task = readText(raw["task"]);
  return task === undefined ? {} : { task };
}
