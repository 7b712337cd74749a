import type { AuditAction } from "../../gql/graphql.ts";
import type { MessageId } from "../../shared/i18n/messages.ts";
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
};

export const actions = Object.keys(actionTones) as readonly AuditAction[];

/** Kinds of record that the audit knows, by the table behind them. */
export const subjects = {
  "organisation.office": "audit.subject.office",
  "organisation.office_successor": "audit.subject.successor",
  "staff.member": "audit.subject.member",
  "staff.post": "audit.subject.post",
  "access.account": "audit.subject.account",
} as const satisfies Record<string, MessageId>;

export type Subject = keyof typeof subjects;

export const subjectNames = Object.keys(subjects) as readonly Subject[];

export function isSubject(word: string): word is Subject {
  return Object.hasOwn(subjects, word);
}
