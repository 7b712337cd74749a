import { certificateStates, type CertificateState } from "@wuzi/domain/registry/certificate-state";
import { channels, type Channel } from "@wuzi/domain/registry/channel";
import { categories, type Category } from "@wuzi/domain/registry/disability";
import {
  readListSearch,
  readText,
  readWord,
  readWords,
  type ListSearch,
} from "../../../shared/list/list-search.ts";

export const personOrders = ["name", "age", "grade", "updated"] as const;
export type PersonOrderWord = (typeof personOrders)[number];

export const gradeWords = ["1", "2", "3", "4"] as const;

/** Circumstances that can be asked for together. */
export const circumstances = ["alone", "care", "no_carer", "no_phone"] as const;
export type Circumstance = (typeof circumstances)[number];

export const closedStates = ["deceased", "moved_away", "merged"] as const;
export type ClosedState = (typeof closedStates)[number];

/** What the address of the registry says: whom the list shows, and how. */
export type PersonSearch = ListSearch<PersonOrderWord> & {
  /** A fragment of the name, initials, the end of an ID or phone number. */
  q?: string;
  /** Id of the office that answers for them, or of one above it. */
  office?: string;
  /** Words with points between, as in every list here. */
  categories?: string;
  grades?: string;
  certificates?: string;
  channels?: string;
  needs?: string;
  minAge?: number;
  maxAge?: number;
  /** Id of an import: whom it has written. */
  import?: string;
  /** Closed records instead of those in force. */
  state?: ClosedState;
  /** All in one list that is scrolled, instead of pages. */
  scroll?: true;
};

/** A part of the address replaced; `undefined` takes it out. */
export type ChangePersonSearch = (change: {
  readonly [Name in keyof PersonSearch]?: PersonSearch[Name] | undefined;
}) => void;

const oldest = 130;

/** Reads the address of the registry; what is not understood is left out. */
export function readPersonSearch(raw: Record<string, unknown>): PersonSearch {
  const found: PersonSearch = readListSearch(raw, personOrders);
  for (const name of ["q", "office", "import"] as const) {
    const text = readText(raw[name]);
    if (text !== undefined) found[name] = text;
  }
  for (const [name, words] of lists) {
    const chosen = readWords(readText(raw[name]), words);
    if (chosen.length > 0) found[name] = chosen.join(".");
  }
  for (const name of ["minAge", "maxAge"] as const) {
    const years = raw[name];
    if (isAge(years)) found[name] = years;
  }
  const state = readWord(raw["state"], closedStates);
  if (state) found.state = state;
  if (raw["scroll"] === true) found.scroll = true;
  return found;
}

const lists = [
  ["categories", categories],
  ["grades", gradeWords],
  ["certificates", certificateStates],
  ["channels", channels],
  ["needs", circumstances],
] as const satisfies readonly (readonly [keyof PersonSearch, readonly string[]])[];

function isAge(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= oldest;
}

export const categoriesOf = (written?: string): readonly Category[] =>
  readWords(written, categories);
export const gradesOf = (written?: string): readonly string[] => readWords(written, gradeWords);
export const certificatesOf = (written?: string): readonly CertificateState[] =>
  readWords(written, certificateStates);
export const channelsOf = (written?: string): readonly Channel[] => readWords(written, channels);
export const needsOf = (written?: string): readonly Circumstance[] =>
  readWords(written, circumstances);

/** How many filters beside the search are set; a span of ages is one. */
export function countSet(search: PersonSearch): number {
  const { q: _q, minAge, maxAge, ...others } = narrowingOf(search);
  const isAged = minAge !== undefined || maxAge !== undefined;
  return Object.keys(others).length + (isAged ? 1 : 0);
}

/** What narrows the list, without order and place: empty when everybody is shown. */
export function narrowingOf(search: PersonSearch): Partial<PersonSearch> {
  const {
    sort: _sort,
    desc: _desc,
    after: _after,
    before: _before,
    scroll: _scroll,
    ...narrowing
  } = search;
  return narrowing;
}
