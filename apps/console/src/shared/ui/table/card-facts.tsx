import { classNames } from "../class-names.ts";
import type { Column } from "./column.ts";
import hiding from "../visually-hidden.module.css";
import styles from "./data-table.module.css";

type CardFactsProps<Row> = { row: Row; columns: readonly Column<Row>[] };

/** What a card says below its heading: short facts beside each other, as many as fit in a line. */
export function CardFacts<Row>({ row, columns }: CardFactsProps<Row>) {
  return (
    <dl className={styles.cardBody}>
      {columns
        .filter((column) => !column.isRowHeader)
        .map((column) => (
          <CardFact key={column.id} row={row} column={column} />
        ))}
    </dl>
  );
}

function CardFact<Row>({ row, column }: { row: Row; column: Column<Row> }) {
  const { onCard, cell, header } = column;
  const fact = typeof onCard === "function" ? onCard(row) : cell(row);
  if (fact === null || fact === undefined) return null;
  return (
    <div className={styles.cardFact}>
      <dt className={classNames(onCard !== undefined && hiding.hidden)}>{header}</dt>
      <dd>{fact}</dd>
    </div>
  );
}
