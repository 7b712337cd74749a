import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files that run for many seconds, longest first; the others follow by their size. */
const long: readonly RegExp[] = [
  /organisation-pages\.e2e/u,
  /people-pages\.e2e/u,
  /showcase\.e2e/u,
  /noninterference\.db/u,
  /crash\.db/u,
  /registry\.input\.db/u,
  /import[-\w]*\.e2e/u,
  /drill\.db|main\.db|rotation\.db|scope-property\.db/u,
  /people[-\w]*\.e2e|offices\.e2e|sign-in\.e2e|account\.e2e/u,
];

/** Starts long files first, so that no worker is left with one when the others have ended. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    return bySize.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}

function rank(path: string): number {
  const found = long.findIndex((each) => each.test(path));
  return found === -1 ? long.length : found;
}
