import type { ImportState } from "../../../../gql/graphql.ts";

const goingOn: readonly ImportState[] = ["READING", "CHECKING", "COMMITTING"];

/** Whether a job is at work on it. */
export function isGoingOn(state: ImportState): boolean {
  return goingOn.includes(state);
}
