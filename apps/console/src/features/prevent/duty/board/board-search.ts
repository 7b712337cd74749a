import { readDay } from "../../../../shared/format/clean-input.ts";
import { readText, readWord } from "../../../../shared/list/list-search.ts";

const kinds = ["daily_report", "disinfection", "follow_up", "inspection"] as const;

/** Which unit and day a board shows, as they stand in the address; the acting office and today unless told. */
export type BoardSearch = {
  /** Of which kind of duty, where the page shows several. */
  kind?: (typeof kinds)[number];
  office?: string;
  day?: string;
  /** Which of those below the board: who has not done it, was late, or was let off. */
  show?: "missing" | "late" | "excused";
  after?: string;
  before?: string;
};

export type ChangeBoardSearch = (part: {
  [Name in keyof BoardSearch]?: BoardSearch[Name] | undefined;
}) => void;

/** Reads the address; what is not understood is left out. */
export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  const office = readText(raw["office"]);
  const day = readDay(readText(raw["day"]) ?? "");
  const show = readWord(raw["show"], ["missing", "late", "excused"] as const);
  const kind = readWord(raw["kind"], kinds);
  const after = readText(raw["after"]);
  const before = readText(raw["before"]);
  return {
    ...(kind !== undefined && { kind }),
    ...(office !== undefined && { office }),
    ...(day !== undefined && { day }),
    ...(show !== undefined && { show }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
}
