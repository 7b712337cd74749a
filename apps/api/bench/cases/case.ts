import type { Edits, Shot } from "../load/job.ts";

/** The same question put to both sides. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Path that the bare server answers it under. */
  readonly bare: string;
  /** What a change carries to the bare server. */
  readonly bareBody?: Readonly<Record<string, unknown>>;
  /** What is another each time a change is sent, by the sign that stands for it. */
  readonly signs?: Readonly<Record<string, string>>;
  /** Whose numbers a change takes, where it needs new ones. */
  readonly lane?: number;
}

/** One row of the table. */
export interface Case {
  readonly name: string;
  /** As whom: the officer reads, the administrator writes, the leader looks at the whole county. */
  readonly as: "officer" | "administrator" | "leader";
  /** Requests/s relative to the bare server that the product holds itself to. */
  readonly goal: number;
  /** Rows an answer must have, as a sign that it is not an empty one. */
  readonly rows: (data: Record<string, never>) => readonly unknown[];
  /** Reads take turns; of changes each connection gets one. */
  readonly questions: readonly Question[];
  readonly changes?: true;
  /** Not measured behind the wall: it asks or writes what no login may by itself, or what is there but once. */
  readonly isOpen?: true;
  /** Changes behind the wall are of other rows of the same tables. */
  readonly others?: readonly Question[];
}

/** A question as it goes to the product. */
export function asked({ query, variables }: Question): Omit<Shot, "expected"> {
  return { path: "/graphql", method: "POST", body: JSON.stringify({ query, variables }) };
}

/** The same as it goes to the bare server. */
export function askedBare({ bare, bareBody }: Question): Omit<Shot, "expected"> {
  return bareBody === undefined
    ? { path: bare, method: "GET" }
    : { path: bare, method: "POST", body: JSON.stringify(bareBody) };
}

/** A change that was sent once with a version, as a pattern for the versions after it. */
export function repeated(
  shot: Shot,
  version: number,
  { signs = {}, lane = 0 }: Pick<Question, "signs" | "lane"> = {},
): Edits {
  const sign = (text: string) =>
    Object.entries(signs)
      .reduce((signed, [name, value]) => signed.replaceAll(value, name), text)
      .replaceAll(`#${version + 1}"`, '#$next"')
      .replaceAll(new RegExp(`("version"\\s*:\\s*)${version}\\b`, "g"), "$1$version")
      .replaceAll(new RegExp(`("version"\\s*:\\s*)${version + 1}\\b`, "g"), "$1$next");
  return {
    path: shot.path,
    body: sign(shot.body ?? ""),
    expected: sign(shot.expected),
    version: version + 1,
    lane,
  };
}
