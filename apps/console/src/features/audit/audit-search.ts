import { auditedSubjects, type AuditedSubject } from "@wuzi/domain/labels/audited-subject";
import type { AuditAction, AuditFilter } from "../../gql/graphql.ts";
import { readDay } from "../../shared/format/clean-input.ts";
import { readListSearch, readText, readWord, readWords } from "../../shared/list/list-search.ts";
import { actions } from "./audit-words.ts";

/** What is looked for in the audit, as it stands in the address; every part narrows. */
export type AuditSearch = {
  /** First day. */
  from?: string;
  /** Last day, inclusive. */
  to?: string;
  /** Actions in small letters, with points between. */
  actions?: string;
  /** Part of the actor's name. */
  actor?: string;
  /** Id of the actor. */
  staff?: string;
  /** Id of the office that answers for the record. */
  office?: string;
  subject?: AuditedSubject;
  /** Id of the record. */
  record?: string;
  /** Id of a person: all that is about them. */
  person?: string;
  request?: string;
  after?: string;
  before?: string;
  /** The entry that is shown in full. */
  entry?: string;
};

/** A change of what the address says; `undefined` takes a part away. */
export type ChangeAuditSearch = (part: {
  [Name in keyof AuditSearch]?: AuditSearch[Name] | undefined;
}) => void;

const texts = ["actor", "staff", "office", "record", "person", "request", "entry"] as const;

/** Reads the address of the audit; what is not understood is left out. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const { after, before } = readListSearch(raw, []);
  const chosen = actionsOf(raw["actions"]);
  const subject = readWord(raw["subject"], auditedSubjects);
  const found: AuditSearch = {
    ...(chosen.length > 0 && { actions: chosen.map((action) => action.toLowerCase()).join(".") }),
    ...(subject && { subject }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
  for (const name of ["from", "to"] as const) {
    const day = readDay(readText(raw[name]) ?? "");
    if (day !== undefined) found[name] = day;
  }
  for (const name of texts) {
    const text = readText(raw[name]);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

/** The actions that the address names. */
export function actionsOf(written: unknown): readonly AuditAction[] {
  const words = typeof written === "string" ? written.toUpperCase() : "";
  return readWords(words, actions);
}

/** What the server is asked for. */
export function auditFilter(search: AuditSearch): AuditFilter {
  const chosen = actionsOf(search.actions);
  return {
    ...(search.from && { fromDay: search.from }),
    ...(search.to && { toDay: search.to }),
    ...(chosen.length > 0 && { actions: [...chosen] }),
    ...(search.actor && { actorName: search.actor }),
    ...(search.staff && { staffId: search.staff }),
    ...(search.office && { officeId: search.office }),
    ...(search.subject && { subject: search.subject }),
    ...(search.record && { subjectId: search.record }),
    ...(search.person && { personId: search.person }),
    ...(search.request && { requestId: search.request }),
  };
}

/** Whether the days are the wrong way round: then nothing can be found. */
export function isReversed({ from, to }: Pick<AuditSearch, "from" | "to">): boolean {
  return from !== undefined && to !== undefined && to < from;
}

/** How many parts narrow the list. */
export function countSet(search: AuditSearch): number {
  const { after: _after, before: _before, entry: _entry, ...narrowing } = search;
  return Object.keys(narrowing).length;
}

/** Everything that narrows, taken away. */
export const noAuditFilter = {
  from: undefined,
  to: undefined,
  actions: undefined,
  actor: undefined,
  staff: undefined,
  office: undefined,
  subject: undefined,
  record: undefined,
  person: undefined,
  request: undefined,
  after: undefined,
  before: undefined,
} as const satisfies Record<Exclude<keyof AuditSearch, "entry">, undefined>;
