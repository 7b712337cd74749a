import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { firstWords, type Book } from "../shared/i18n/books.ts";

/**
 * A message whose book is not opened would show as its id. What is read here are the sources: every
 * id that begins with a book's word, in whatever a page imports, whether at once or when needed.
 */
const source = path.resolve(import.meta.dirname, "..");
const bookOfWord = new Map(
  Object.entries(firstWords).flatMap(([book, words]) => words.map((word) => [word, book as Book])),
);

function read(file: string): string {
  return readFileSync(file, "utf8");
}

function importsOf(file: string): string[] {
  return matches(file, /(?:\bfrom |\bimport |\bimport\()"(\.[^"]+\.tsx?)"/gu);
}

/** Of a feature the frame reads nothing but addresses, which say nothing. */
function frameImportsOf(file: string): string[] {
  const atOnce = matches(file, /(?:\bfrom |\bimport )"(\.[^"]+\.tsx?)"/gu);
  return atOnce.filter((imported) => !imported.includes("/features/"));
}

function matches(file: string, pattern: RegExp): string[] {
  return [...read(file).matchAll(pattern)]
    .map((match) => path.resolve(path.dirname(file), match[1] ?? ""))
    .filter((imported) => existsSync(imported));
}

/** The books that a module and all it leads to speak from, without those that it opens itself. */
function booksBelow(start: string, follow: (file: string) => string[]): Set<Book> {
  const found = new Set<Book>();
  const seen = new Set<string>();
  const waiting = [{ file: start, opened: new Set<string>() }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { file, opened } = next;
    if (seen.has(file)) continue;
    seen.add(file);
    for (const book of booksIn(file)) if (!opened.has(book)) found.add(book);
    const below = new Set([...opened, ...openedIn(file)]);
    waiting.push(...follow(file).map((imported) => ({ file: imported, opened: below })));
  }
  return found;
}

function booksIn(file: string): Book[] {
  const words = [...read(file).matchAll(/(?<=["'`])([a-zA-Z]+)\.[\w$]/gu)].map(([, word]) => word);
  return words.flatMap((word) => bookOfWord.get(word ?? "") ?? []);
}

/** A module that opens books for what is below it keeps their names in a constant, `…Books`. */
function openedIn(file: string): string[] {
  const named = /Books: readonly Book\[\] = \[([^\]]*)\]/u.exec(read(file))?.[1] ?? "";
  return [...named.matchAll(/"([\w-]+)"/gu)].map(([, book]) => book ?? "");
}

const routes = Object.values(
  import.meta.glob<string>("./routes/*.ts", { query: "?raw", import: "default", eager: true }),
).flatMap((text) =>
  [...text.matchAll(/lazyPage\(\s*\[([^\]]*)\],\s*\(\) => import\("([^"]+)"\)/gu)].map((match) => ({
    page: match[2] ?? "",
    opened: [...(match[1] ?? "").matchAll(/"([\w-]+)"/gu)].map(([, book]) => book as Book),
  })),
);

describe("the books of the messages", () => {
  it("are found in the routes", () => {
    expect(routes.length).toBeGreaterThan(15);
  });

  it.each(routes)("are opened for what $page says, and no others", ({ page, opened }) => {
    const needed = booksBelow(path.resolve(source, "app/routes", page), importsOf);
    needed.delete("frame");
    expect([...needed].toSorted()).toEqual(opened.toSorted());
  });

  it("leave the frame to its own", () => {
    const layout = path.join(source, "app/session/signed-in-layout.tsx");
    for (const file of [path.join(source, "main.tsx"), layout]) {
      expect([...booksBelow(file, frameImportsOf)]).toEqual(["frame"]);
    }
  });
});
