import { useEffect, useRef } from "react";

/**
 * Keeps the columns as wide as the first rows made them, so that rows that come and go neither shift
 * them nor have the whole table laid out anew. Measured again when the room, the text size or the
 * columns change.
 */
export function useSteadyColumns(columns: unknown) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const element = table.current;
    const frame = element?.parentElement;
    const head = element?.tHead;
    if (!element || !frame || !head) return undefined;
    let measured = "";
    const room = () => `${frame.clientWidth} ${head.offsetHeight}`;
    const observer = new ResizeObserver(() => {
      if (room() === measured) return;
      release(element);
      steady(element);
      measured = room();
    });
    observer.observe(frame);
    observer.observe(head);
    return () => {
      observer.disconnect();
      release(element);
    };
  }, [columns]);
  return table;
}

const cellsOf = (table: HTMLTableElement) => Array.from(table.tHead?.rows[0]?.cells ?? []);

function steady(table: HTMLTableElement): void {
  const cells = cellsOf(table);
  const widths = cells.map((cell) => cell.getBoundingClientRect().width);
  for (const [index, cell] of cells.entries()) cell.style.width = `${widths[index] ?? 0}px`;
  table.style.tableLayout = "fixed";
}

function release(table: HTMLTableElement): void {
  for (const cell of cellsOf(table)) cell.style.width = "";
  table.style.tableLayout = "";
}
