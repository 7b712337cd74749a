import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { Icon } from "../icon.tsx";
import { nextSort, type Column, type Sort } from "./column.ts";
import styles from "./data-table.module.css";

type SortButtonProps<Row> = {
  column: Column<Row>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
};

/** The button in a column's head; the order itself is said by the head's `aria-sort`. */
export function SortButton<Row>({ column, sort, onSort }: SortButtonProps<Row>) {
  const direction = sort?.column === column.id ? sort.direction : null;
  const glyph =
    direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ArrowUpDown;
  return (
    <button
      type="button"
      className={styles.sort}
      data-active={direction !== null || undefined}
      onClick={() => onSort(nextSort(sort, column.id))}
    >
      {column.header}
      <Icon of={glyph} size="1.125em" />
    </button>
  );
}
