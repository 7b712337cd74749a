import { useIntl } from "react-intl";
import { Checkbox } from "../checkbox.tsx";
import { CardFacts } from "./card-facts.tsx";
import { visibleColumns, type ListProps } from "./list-props.ts";
import styles from "./data-table.module.css";

/** The list as cards, one below the other, where a table would not fit across. */
export function TableCards<Row extends object>(props: ListProps<Row>) {
  const intl = useIntl();
  const { model, captionId, nameOf } = props;
  const columns = visibleColumns(props);
  const heading = columns.find((column) => column.isRowHeader);
  return (
    <ul className={styles.cards} aria-labelledby={captionId}>
      {model.getRowModel().rows.map((row) => (
        <li key={row.id} className={styles.card} data-selected={row.getIsSelected() || undefined}>
          <div className={styles.cardHead}>
            {nameOf && (
              <Checkbox
                aria-label={intl.formatMessage(
                  { id: "ui.table.selectRow" },
                  { name: nameOf(row.original) },
                )}
                isSelected={row.getIsSelected()}
                onChange={(isOn) => row.toggleSelected(isOn)}
              />
            )}
            <h3 className={styles.cardName}>{heading?.cell(row.original)}</h3>
          </div>
          <CardFacts row={row.original} columns={columns} />
        </li>
      ))}
    </ul>
  );
}
