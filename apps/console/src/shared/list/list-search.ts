/** Order and place of a list, as they stand in the address. */
export type ListSearch<Order extends string> = {
  sort?: Order;
  desc?: true;
  /** Cursor of the row before the page. */
  after?: string;
  /** Cursor of the row behind the page. */
  before?: string;
};

/** Reads order and place from an address; what is not understood is left out. */
export function readListSearch<Order extends string>(
  raw: Readonly<Record<string, unknown>>,
  orders: readonly Order[],
): ListSearch<Order> {
  const sort = readWord(raw["sort"], orders);
  const after = readText(raw["after"]);
  const before = after === undefined ? readText(raw["before"]) : undefined;
  return {
    ...(sort && { sort }),
    ...(raw["desc"] === true && { desc: true as const }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
}

/** One of some words; `undefined` for anything else. */
export function readWord<Word extends string>(
  value: unknown,
  words: readonly Word[],
): Word | undefined {
  return words.find((word) => word === value);
}

/** Some of some words, written with points between: `grid.village_post`. */
export function readWords<Word extends string>(
  value: unknown,
  words: readonly Word[],
): readonly Word[] {
  const written = typeof value === "string" ? value.split(".") : [];
  return words.filter((word) => written.includes(word));
}

/** A text that is not empty. A router reads figures as numbers: they are text here. */
export function readText(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? text : undefined;
}
