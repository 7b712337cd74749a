/** One cell of the table "who may import whom": a file and one statement in it. */
export interface Cell {
  from: string;
  line: string;
}

export const api = "apps/api/src";
export const followUp = `${api}/modules/prevent/follow-up`;
export const console = "apps/console/src";

export const mapper = "export function toFollowUp(row: FollowUpEntity) { return row; }";
