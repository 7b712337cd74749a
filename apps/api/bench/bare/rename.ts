import type { Door } from "./door.ts";
import { rename, renameAtOnce } from "./statements.ts";

export interface Rename {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly shortName: string;
}

interface Office {
  version: number;
  name: string;
  short_name: string;
}

/** One transaction of prepared statements. @returns nothing where the version has moved on */
export async function renameInSteps(
  door: Door,
  scope: string,
  { id, version, name, shortName }: Rename,
): Promise<string | undefined> {
  return await door.inSteps(rename, async ({ run, staffId }) => {
    const [was] = (await run("look", [scope, id])) as Office[];
    if (was?.version !== version) return undefined;
    await run("change", [scope, id, name, shortName]);
    const before = { name: was.name, short_name: was.short_name };
    const after = { name, short_name: shortName };
    await run("note", [staffId, id, JSON.stringify(before), JSON.stringify(after)]);
    const [row] = (await run("answer", [scope, id])) as { answer: string }[];
    return row?.answer;
  });
}

/** One statement: one wait for PostgreSQL, one for the disk. */
export async function renameInOne(
  door: Door,
  scope: string,
  staffId: string,
  { id, version, name, shortName }: Rename,
): Promise<string | undefined> {
  return await door.one(renameAtOnce, [scope, id, version, name, shortName, staffId]);
}
