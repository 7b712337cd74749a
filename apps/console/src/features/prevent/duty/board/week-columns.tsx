import { addDays } from "@wuzi/domain/calendar/china-day";
import type { IntlShape } from "react-intl";
import type { Column } from "../../../../shared/ui/table/column.ts";
import type { BoardCell } from "./board-table.tsx";

/** A column for each of the seven days to `day`: done of expected. */
export function weekColumns(
  intl: IntlShape,
  cells: readonly BoardCell[],
  day: string,
): readonly Column<BoardCell>[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.office.id} ${cell.onDay}`, cell]));
  const days = Array.from({ length: 7 }, (_, n) => addDays(day, n - 6));
  return [
    {
      id: "unit",
      header: intl.formatMessage({ id: "reports.unit" }),
      isRowHeader: true,
      cell: ({ office, own }) =>
        own ? intl.formatMessage({ id: "reports.own" }) : office.shortName,
    },
    ...days.map((on): Column<BoardCell> => ({
      id: on,
      header: intl.formatDate(`${on}T12:00:00Z`, {
        month: "numeric",
        day: "numeric",
        timeZone: "UTC",
      }),
      isNumeric: true,
      cell: ({ office }) => {
        const cell = byPlace.get(`${office.id} ${on}`);
        if (cell === undefined) return "–";
        const { done, expected } = cell;
        return intl.formatMessage({ id: "reports.doneOf" }, { done, expected });
      },
    })),
  ];
}
