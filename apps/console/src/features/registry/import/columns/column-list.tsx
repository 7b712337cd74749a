import { useId } from "react";
import { FormattedMessage } from "react-intl";
import type { ImportSheetsQuery, PersonColumn } from "../../../../gql/graphql.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { ColumnLine } from "./column-line.tsx";
import type { Meanings } from "./mapping.ts";
import styles from "./columns.module.css";

type Sheets = ImportSheetsQuery["importBatch"]["sheets"];
export type ShownColumn = Sheets[number]["columns"][number];

type ColumnListProps = {
  columns: readonly ShownColumn[];
  meanings: Meanings;
  faults: ReadonlyMap<number, string>;
  idOf: (at: number) => string;
  onChange: (at: number, column: PersonColumn | "") => void;
};

/** Every column of the sheet from the left, each with the choice of its meaning. */
export function ColumnList({ columns, meanings, faults, idOf, onChange }: ColumnListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>
          <FormattedMessage id="imports.columns.list" values={{ count: columns.length }} />
        </h2>
        <p>
          <FormattedMessage id="imports.columns.list.lead" />
        </p>
        <ol className={styles.columns}>
          {columns.map((column) => (
            <ColumnLine
              key={column.at}
              id={idOf(column.at)}
              column={column}
              meaning={meanings.get(column.at) ?? ""}
              fault={faults.get(column.at)}
              onChange={(meaning) => onChange(column.at, meaning)}
            />
          ))}
        </ol>
      </Stack>
    </section>
  );
}
