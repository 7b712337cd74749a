import { isDeepStrictEqual } from "node:util";
import { asked, askedBare, repeated, type Case, type Question } from "./cases/case.ts";
import type { Edits, LoadJob, Shot } from "./load/job.ts";

/**
 * One of the servers under the same load: the product; the bare server, over open copies; and the same
 * behind the product's wall, as the product's login over its own tables.
 */
export interface Side {
  readonly name: "product" | "bare" | "walled";
  readonly url: string;
  readonly pid: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the load process sends to one side for one case. */
export type Work = LoadJob["work"];

/** What is measured of one case, by side. */
export type Works = Partial<Record<Side["name"], Work>>;

/**
 * Puts every question of a case to all sides once and prepares the load from the answers.
 *
 * @param inScope the ids, codes and names that the actor may see; nothing else may be named
 * @throws when the answers differ, are empty, or name an office outside the scope
 */
export async function prepareWork(
  each: Case,
  sides: readonly Side[],
  inScope: ReadonlySet<string>,
): Promise<Works> {
  const works: Works = {};
  const [first, ...rest] = sides;
  const questionsOf = ({ name }: Side) => (name === "walled" && each.others) || each.questions;
  const told = new Map<Question, string>();
  for (const side of sides) {
    const shots: Shot[] = [];
    for (const question of questionsOf(side)) {
      const shot = await answerOf(side, asking(side, question));
      const known = told.get(question);
      if (known !== undefined) compare(each, known, shot.expected, inScope);
      else if (side === first) told.set(question, shot.expected);
      else {
        const [other] = rest.filter(({ name }) => name !== side.name);
        if (other === undefined) throw new Error(`${each.name}: nobody to compare with`);
        const { expected } = await answerOf(other, asking(other, question));
        compare(each, expected, shot.expected, inScope);
      }
      shots.push(shot);
    }
    works[side.name] =
      each.changes === true ? { edits: edits(shots, questionsOf(side)) } : { shots };
  }
  return works;
}

function asking(side: Side, question: Question): Omit<Shot, "expected"> {
  return side.name === "product" ? asked(question) : askedBare(question);
}

/** The work that is left after `sent` requests: what was edited has another version. */
export function after(work: Work, versions: readonly number[]): Work {
  if ("shots" in work) return work;
  return {
    edits: work.edits.map((each, index) => ({ ...each, version: versions[index] ?? each.version })),
  };
}

function edits(shots: readonly Shot[], questions: readonly Question[]): Edits[] {
  return shots.map((shot, index) => {
    const question = questions[index];
    return repeated(shot, Number(question?.bareBody?.["version"]), question);
  });
}

/** Asks once, and keeps the answer as the one to expect. */
export async function answerOf(side: Side, shot: Omit<Shot, "expected">): Promise<Shot> {
  const response = await fetch(`${side.url}${shot.path}`, {
    method: shot.method,
    headers: {
      ...side.headers,
      ...(shot.body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: shot.body ?? null,
  });
  const expected = await response.text();
  if (!response.ok) {
    throw new Error(`${side.name} answered ${shot.path} with ${response.status}: ${expected}`);
  }
  return { ...shot, expected };
}

function compare(each: Case, ours: string, theirs: string, inScope: ReadonlySet<string>): void {
  const [left, right] = [ours, theirs].map((text) => JSON.parse(text) as { data?: unknown });
  if (!isDeepStrictEqual(left, right)) {
    throw new Error(
      `${each.name}: the sides do not say the same.\n${ours.slice(0, 500)}\n${theirs.slice(0, 500)}`,
    );
  }
  const data = (left?.data ?? {}) as Record<string, never>;
  if (each.rows(data).length === 0) throw new Error(`${each.name}: an empty answer.\n${ours}`);
  const strange = officesIn(data).filter((name) => !inScope.has(name));
  if (strange.length > 0) {
    throw new Error(`${each.name}: offices outside the scope: ${strange.join(", ")}.`);
  }
}

const naming = new Set(["code", "shortName", "officeId"]);

/** Every code, short name and office id that an answer holds, at any depth. */
function officesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    naming.has(key) && typeof below === "string" ? [below] : officesIn(below),
  );
}
