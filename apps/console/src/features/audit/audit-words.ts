import type { AuditAction } from "../../gql/graphql.ts";
import type { StatusTone } from "../../shared/ui/status.tsx";

/** Every action, in the order it is offered, with what it looks like. */
export const actionTones: Readonly<Record<AuditAction, StatusTone>> = {
  CREATE: "success",
  CHANGE: "info",
  REMOVE: "warning",
  REVEAL: "warning",
  SIGN_IN: "neutral",
  SIGN_IN_REFUSED: "danger",
  SIGN_OUT: "neutral",
  PASSWORD_CHANGE: "info",
  SECOND_FACTOR: "info",
  POST_SWITCH: "neutral",
  FIND: "neutral",
  TRANSFER: "neutral",
  MERGE: "warning",
  UNMERGE: "info",
};

export const actions = Object.keys(actionTones) as readonly AuditAction[];
