import type { LineReader, ReadLine } from "../rows/read-line.ts";
import { likelyOf, type Candidate } from "./candidates.ts";
import type { Found } from "./find-registered.ts";

/** Whom of the registry a row is, or may be. */
export interface Match {
  /** Who it is without doubt. */
  readonly same: Found | undefined;
  /** The very same row was dealt with before. */
  readonly settled: boolean;
  /** Who it may be, likeliest first. */
  readonly likely: readonly Candidate[];
  /** Whether somebody within reach has this very number. */
  readonly isRegistered: boolean;
}

export function matchOf(line: ReadLine, found: readonly Found[], reader: LineReader): Match {
  const isRegistered = found.some(({ by }) => by.has("document"));
  const sure = found.filter(
    ({ by }) => by.has("document") || by.has("trace") || by.has("certificate"),
  );
  const [first] = sure;
  const settled = sure.find(({ contents }) =>
    line.hashes.contents.some((hash) => contents.includes(hash)),
  );
  if (settled !== undefined) return { same: settled, settled: true, likely: [], isRegistered };
  if (first !== undefined && sure.length === 1)
    return { same: first, settled: false, likely: [], isRegistered };
  const likely = likelyOf(line, found, reader).toSorted((a, b) => b.score - a.score);
  return { same: undefined, settled: false, likely, isRegistered };
}
