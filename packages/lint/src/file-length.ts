import type { TextFile } from "./tracked-files.ts";

/** Lines above which a file is split, unless it is listed with a reason. */
export const longestFile = 300;

/** What people write and can still split; a migration cannot change once it is merged. */
const written = /\.(?:[cm]?[jt]sx?|css|ya?ml)$/;

/**
 * The files that are longer than the house allows, and the exceptions that nothing needs any more.
 *
 * @param exceptions reason by path; a path that ends in `/` stands for everything below it
 */
export function judgeLengths(
  files: readonly TextFile[],
  exceptions: Readonly<Record<string, string>>,
): { tooLong: string[]; needless: string[] } {
  const long = files
    .filter(({ path }) => written.test(path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, "").split("\n").length }))
    .filter(({ lines }) => lines > longestFile);
  const covers = (exception: string, path: string) =>
    exception === path || (exception.endsWith("/") && path.startsWith(exception));
  const names = Object.keys(exceptions);
  return {
    tooLong: long
      .filter(({ path }) => !names.some((name) => covers(name, path)))
      .map(({ path, lines }) => `${path}: ${lines} lines`),
    needless: names.filter((name) => !long.some(({ path }) => covers(name, path))),
  };
}
