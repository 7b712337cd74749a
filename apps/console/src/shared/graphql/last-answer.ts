import type { Failure, FailureKind } from "./failure.ts";

/** What was answered last, and to which request. */
export type LastAnswer<Data> = { readonly request: number | undefined; readonly data: Data };

/** Of these none says anything of what was asked for: it stands as it was known. */
const silent: ReadonlySet<FailureKind> = new Set([
  "offline",
  "unavailable",
  "full",
  "tooMany",
  "unexpected",
]);

/** What of the last answer is kept after another: none of what the server has since refused to show. */
export function keptAnswer<Data>(
  last: LastAnswer<Data> | null,
  { request, data, failure }: Partial<LastAnswer<Data>> & { failure: Failure | null },
): LastAnswer<Data> | null {
  if (failure) return silent.has(failure.kind) ? last : null;
  if (data === undefined || data === null) return last;
  return last?.data === data && last.request === request ? last : { request, data };
}

/** What is still known where asking the same again brought no answer. */
export function stillKnown<Data>(
  last: LastAnswer<Data> | null,
  request: number | undefined,
): Data | undefined {
  return last?.request === request ? last?.data : undefined;
}
