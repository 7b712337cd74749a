import type { PersonRowFragment } from "../../../../../gql/graphql.ts";
import type { Column, Sort } from "../../../../../shared/ui/table/column.ts";
import type { Nearness } from "./use-near.ts";

/** What both shapes of the scrolled list are given. */
export type ScrollListProps = {
  label: string;
  columns: readonly Column<PersonRowFragment>[];
  rows: readonly PersonRowFragment[];
  total: number;
  sort: Sort;
  onSort: (sort: Sort) => void;
};

export type Part = { readonly start: number; readonly rows: readonly PersonRowFragment[] };

/** Rows that come and go together: few enough to be drawn within a frame or two. */
export const rowsOfPart = 20;

/** The first parts are there at once; those below wait until they are near. */
export function startOf(start: number, rows: number, rowHeight: number): Nearness {
  return { isNear: start < 2 * rowsOfPart, height: rows * rowHeight };
}

export function partsOf(rows: readonly PersonRowFragment[]): Part[] {
  return Array.from({ length: Math.ceil(rows.length / rowsOfPart) }, (_, index) => {
    const start = index * rowsOfPart;
    return { start, rows: rows.slice(start, start + rowsOfPart) };
  });
}
