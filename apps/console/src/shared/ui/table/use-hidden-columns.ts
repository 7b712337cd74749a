import { useState } from "react";
import type { Column } from "./column.ts";

/** Which columns of a list are hidden, remembered on this device. */
export function useHiddenColumns<Row>(
  listId: string,
  columns: readonly Column<Row>[],
): [ReadonlySet<string>, (ids: ReadonlySet<string>) => void] {
  const key = `wuzi.columns.${listId}`;
  const [hidden, setHidden] = useState(() => readHidden(key, columns));

  function change(ids: ReadonlySet<string>): void {
    setHidden(ids);
    try {
      localStorage.setItem(key, [...ids].join(" "));
    } catch {
      // Storage can be full or forbidden; the choice then lasts until the page is closed.
    }
  }
  return [hidden, change];
}

function readHidden<Row>(key: string, columns: readonly Column<Row>[]): ReadonlySet<string> {
  const atFirst = columns.filter((column) => column.isHiddenAtFirst).map((column) => column.id);
  try {
    const stored = localStorage.getItem(key);
    return new Set(stored === null ? atFirst : stored.split(" ").filter(Boolean));
  } catch {
    return new Set(atFirst);
  }
}
