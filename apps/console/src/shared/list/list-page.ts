import type { Loaded } from "../graphql/use-load.ts";
import type { PaginationProps } from "../ui/pagination.tsx";
import type { Sort } from "../ui/table/column.ts";
import type { ListSearch } from "./list-search.ts";

const pageSize = 30;

export type PageVariables = {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
};

export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor?: string | null;
  readonly endCursor?: string | null;
};

/** What the server is asked for a page of a list. */
export function pageVariables({
  after,
  before,
}: Pick<ListSearch<string>, "after" | "before">): PageVariables {
  if (before !== undefined) return { last: pageSize, before };
  return { first: pageSize, ...(after !== undefined && { after }) };
}

/** The pager of a list; `turn` receives the place of the page to show. */
export function pagerOf(
  info: PageInfo | undefined,
  turn: (place: { after?: string; before?: string }) => void,
): PaginationProps {
  return {
    hasPrevious: info?.hasPreviousPage ?? false,
    hasNext: info?.hasNextPage ?? false,
    onPrevious: () => turn(info?.startCursor ? { before: info.startCursor } : {}),
    onNext: () => turn(info?.endCursor ? { after: info.endCursor } : {}),
  };
}

/** What a table shows of a page that was asked for: where it lies, how many there are, how it stands. */
export function pageOf(
  { isLoading, failure, reload }: Pick<Loaded<unknown>, "isLoading" | "failure" | "reload">,
  page: { readonly pageInfo: PageInfo; readonly totalCount: number } | undefined,
  turn: (place: { after?: string; before?: string }) => void,
) {
  const total = page?.totalCount ?? null;
  return { page: pagerOf(page?.pageInfo, turn), total, isLoading, failure, onRetry: reload };
}

/** The order in the address, as a table shows it. */
export function sortOf<Order extends string>(search: ListSearch<Order>, usual: Order): Sort {
  return { column: search.sort ?? usual, direction: search.desc ? "descending" : "ascending" };
}

/** An order chosen in a table, as it stands in the address; from the first page again. */
export function searchOfSort<Order extends string>(
  { column, direction }: Sort,
  orders: readonly Order[],
  usual: Order,
): { sort: Order | undefined; desc: true | undefined; after: undefined; before: undefined } {
  const order = orders.find((each) => each === column) ?? usual;
  return {
    sort: order === usual ? undefined : order,
    desc: direction === "descending" ? true : undefined,
    after: undefined,
    before: undefined,
  };
}
