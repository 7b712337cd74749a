import { useIntl } from "react-intl";
import type { SummaryError } from "../../../../shared/ui/error-summary.tsx";
import { useImportWords } from "../use-import-words.ts";
import { lacks, repeated, type Meanings } from "./mapping.ts";

type LetteredSheet = { readonly columns: readonly { at: number; letter: string }[] };

type ColumnFaults = {
  readonly summary: readonly SummaryError[];
  /** Sentences by the column's place. */
  readonly byPlace: ReadonlyMap<number, string>;
};

/** What keeps these meanings from being taken. */
export function useColumnFaults(
  sheet: LetteredSheet | undefined,
  meanings: Meanings,
): ColumnFaults {
  const intl = useIntl();
  const words = useImportWords();
  const letterOf = (at: number) => sheet?.columns.find((each) => each.at === at)?.letter ?? "";
  const byPlace = new Map(
    [...repeated(meanings)].map(([at, before]) => {
      const column = meanings.get(at);
      const values = { letter: letterOf(before), column: column ? words.column(column) : "" };
      return [at, intl.formatMessage({ id: "imports.columns.twice" }, values)];
    }),
  );
  const summary: SummaryError[] = [...byPlace].map(([at, message]) => ({
    name: String(at),
    message: intl.formatMessage(
      { id: "imports.columns.fault" },
      { letter: letterOf(at), fault: message },
    ),
  }));
  if (lacks(meanings).includes("name")) {
    summary.unshift({ message: intl.formatMessage({ id: "imports.columns.lack.name" }) });
  }
  return { summary, byPlace };
}
