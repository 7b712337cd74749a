import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files that run for many seconds, longest first; the others follow by their size. */
const long: readonly RegExp[] = [
  /organisation-pages\.e2e|noninterference\.db/u,
  /people-pages\.e2e|crash\.db/u,
  /showcase\.e2e|main\.db/u,
  /people\.e2e|registry\.input\.db/u,
  /account\.e2e|drill\.db|rotation\.db|scope-property\.db/u,
  /import\.e2e|response\.e2e|day\.e2e|\.input\.db/u,
  /(?:duties|control|offices|screening|field)\.e2e|replay-reference\.db|unit-day\.db/u,
  /(?:organisation-forms|import-trouble|integrations|audit)\.e2e|away\.db|jobs\.db/u,
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
