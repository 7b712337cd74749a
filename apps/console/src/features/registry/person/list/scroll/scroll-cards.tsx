import { memo, useMemo } from "react";
import { CardFacts } from "../../../../../shared/ui/table/card-facts.tsx";
import { partsOf, startOf, type Part, type ScrollListProps } from "./scroll-list.ts";
import { useNear } from "./use-near.ts";
import tables from "../../../../../shared/ui/table/data-table.module.css";

/** About as high as a card is, until it has been measured. */
const cardHeight = 120;

/** The same as cards, where a table would not fit across. */
export function ScrollCards({ label, columns, rows, total }: ScrollListProps) {
  const parts = useMemo(() => partsOf(rows), [rows]);
  return parts.map((part) => (
    <CardPart
      key={part.start}
      {...part}
      label={label}
      columns={columns}
      total={total}
      isWhole={part.rows.length === parts[0]?.rows.length}
    />
  ));
}

type CardPartProps = Part &
  Pick<ScrollListProps, "label" | "columns" | "total"> & { isWhole: boolean };

/** Cards that come and go together. A whole part never changes, so that reading on draws it not again. */
const CardPart = memo(function CardPart({ start, rows, label, columns, total }: CardPartProps) {
  const { part, isNear, height } = useNear<HTMLDivElement>(startOf(start, rows.length, cardHeight));
  const heading = columns.find((column) => column.isRowHeader);
  return (
    <div ref={part} {...(!isNear && { style: { height } })}>
      {isNear && (
        <ul className={tables.cards} aria-label={label}>
          {rows.map((row, index) => (
            <li
              key={row.id}
              aria-setsize={total}
              aria-posinset={start + index + 1}
              className={tables.card}
            >
              <h3 className={tables.cardName}>{heading?.cell(row)}</h3>
              <CardFacts row={row} columns={columns} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}, drawsTheSame);

function drawsTheSame(before: CardPartProps, after: CardPartProps): boolean {
  return (
    before.isWhole &&
    after.isWhole &&
    before.columns === after.columns &&
    before.total === after.total
  );
}
