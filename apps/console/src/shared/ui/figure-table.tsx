import type { ReactNode } from "react";
import { useWidth } from "../display/width.ts";
import styles from "./figure-table.module.css";

export type FigureColumn<Id extends string> = { id: Id; label: string };

export type FigureLine<Id extends string> = {
  id: string;
  name: ReactNode;
  figures: Readonly<Record<Id, ReactNode>>;
  /** What a card shows; the others say nothing there. */
  onCard: readonly Id[];
  /** Instead of figures, where a card shows none. */
  none?: string | undefined;
};

type FigureTableProps<Id extends string> = {
  caption: string;
  /** What the lines are: units, categories. */
  first: string;
  columns: readonly FigureColumn<Id>[];
  lines: readonly FigureLine<Id>[];
};

/** A few dozen lines of figures, all at once; on cards where the page is narrow. */
export function FigureTable<Id extends string>(props: FigureTableProps<Id>) {
  return useWidth() === "narrow" ? <Cards {...props} /> : <Table {...props} />;
}

function Table<Id extends string>({ caption, first, columns, lines }: FigureTableProps<Id>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" data-numeric>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              {columns.map(({ id }) => (
                <td key={id} data-numeric>
                  {line.figures[id]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<Id extends string>({ caption, columns, lines }: FigureTableProps<Id>) {
  return (
    <div>
      <p className={styles.caption}>{caption}</p>
      <ul className={styles.cards}>
        {lines.map((line) => (
          <li key={line.id} className={styles.card}>
            <span className={styles.name}>{line.name}</span>
            <dl>
              {columns
                .filter(({ id }) => line.onCard.includes(id))
                .map(({ id, label }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>{line.figures[id]}</dd>
                  </div>
                ))}
            </dl>
            {line.none !== undefined && line.onCard.length === 0 && (
              <span className={styles.none}>{line.none}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
