import type { TextFile } from "./tracked-files.ts";

/** Which books of the console speak on the pages that send to a part of the house, the narrower part first. */
const speakers: readonly (readonly [part: string, ...books: string[]])[] = [
  ["apps/api/src/modules/audit/", "audit"],
  ["apps/api/src/modules/care/", "control"],
  ["apps/api/src/modules/integration/", "integrations"],
  ["apps/api/src/modules/organisation/", "offices"],
  ["apps/api/src/modules/prevent/control/", "control"],
  ["apps/api/src/modules/prevent/duty/", "duties"],
  ["apps/api/src/modules/prevent/inspection/", "inspection"],
  ["apps/api/src/modules/prevent/responsibility/", "responsibility"],
  ["apps/api/src/modules/prevent/screening/", "screening"],
  ["apps/api/src/modules/prevent/", "units"],
  ["apps/api/src/modules/publicity/deed/", "deeds"],
  ["apps/api/src/modules/publicity/outreach/", "outreach"],
  ["apps/api/src/modules/publicity/", "publicity", "messages"],
  ["apps/api/src/modules/registry/import/", "imports"],
  ["apps/api/src/modules/registry/", "people"],
  ["apps/api/src/modules/response/", "response"],
  ["apps/api/src/modules/staff/account/", "account"],
  ["apps/api/src/modules/staff/", "staff"],
  ["packages/domain/src/care/", "control"],
  ["packages/domain/src/identity/", "account", "sign-in", "people", "staff"],
  ["packages/domain/src/organisation/", "offices"],
  [
    "packages/domain/src/prevent/",
    "control",
    "duties",
    "inspection",
    "responsibility",
    "screening",
  ],
  ["packages/domain/src/publicity/deed", "deeds"],
  ["packages/domain/src/publicity/outreach", "outreach"],
  ["packages/domain/src/publicity/", "publicity", "messages"],
  ["packages/domain/src/registry/", "people"],
  ["packages/domain/src/response/", "response"],
  ["packages/domain/src/staff/", "staff", "account"],
];

/** Faults that only a program can make, for a request that no page sends; and what no fault is. */
const notForReaders = new Set([
  "BAD_REQUEST",
  "FIRST_OR_LAST",
  "INTERNAL_SERVER_ERROR",
  "NOT_AN_INSTANT",
  "NOT_A_CURSOR",
  "NOT_A_SUBSCRIPTION",
  "NO_SUCH_PART",
  "TOO_DEEP",
  "UNWRITABLE",
  "WRONG_DIRECTION",
  "NFC",
  "NFKC",
]);

const books = /^apps\/console\/src\/shared\/i18n\/messages\/([^/]+)\/zh-CN\.json$/u;
const refusing =
  /badField\(\s*(?:[^,()]|\([^()]*\))*?,\s*"([A-Z][A-Z_]+)"|\bcode:\s*"([A-Z][A-Z_]+)"/gu;
const message = /"([A-Z]{2,}(?:_[A-Z]+)*)"/gu;

/** Stable words of faults in a file: what a command refuses with, or what a schema of the domain says. */
export function faultsIn({ path, text }: TextFile): string[] {
  if (/\.test\.ts$|\/testing\//u.test(path)) return [];
  const isSchema = path.startsWith("packages/domain/src/") && text.includes('from "valibot"');
  const isCommand = path.startsWith("apps/api/src/");
  if (!isSchema && !isCommand) return [];
  const found = [...text.matchAll(isSchema ? message : refusing)];
  return [...new Set(found.map(([, one, other]) => one ?? other ?? ""))].filter(
    (word) => !notForReaders.has(word),
  );
}

/**
 * Faults for which the pages that may meet them have no sentence: neither in a book of theirs
 * (`<word>.fault.<FAULT>`) nor in the one that all share (`fault.<FAULT>`). A part whose pages are still
 * to come is left alone.
 */
export function unwordedFaults(files: readonly TextFile[]): string[] {
  const sentences = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    const book = books.exec(path)?.[1];
    if (book !== undefined) sentences.set(book, faultsSaid(text));
  }
  const shared = sentences.get("frame") ?? new Set();
  return files.flatMap((file) => {
    const [, ...theirs] = speakers.find(([part]) => file.path.startsWith(part)) ?? ["", "frame"];
    const known = theirs.filter((book) => sentences.has(book));
    if (known.length === 0) return [];
    const isSaid = (word: string) =>
      shared.has(word) || known.some((book) => sentences.get(book)?.has(word));
    return faultsIn(file)
      .filter((word) => !isSaid(word))
      .map((word) => `${word} of ${file.path}: no sentence in ${known.join(", ")}`);
  });
}

function faultsSaid(text: string): Set<string> {
  const ids = Object.keys(JSON.parse(text) as Record<string, string>);
  return new Set(
    ids.flatMap((id) => {
      const at = id.split(".");
      return at.at(-2) === "fault" ? [at.at(-1) ?? ""] : [];
    }),
  );
}
