import { readFile } from "node:fs/promises";
import { checkDivisionFile } from "@wuzi/domain/organisation/check-division-file";
import { officesOf, type OfficeSeed } from "@wuzi/domain/organisation/division-file";

/**
 * The offices of a division file.
 * @throws Error naming every fault of the file with its place
 */
export async function readDivisions(path: string | URL): Promise<OfficeSeed[]> {
  const text = await readFile(path, "utf8");
  const check = checkDivisionFile(parse(text));
  if (check.ok) return officesOf(check.file);
  const problems = check.problems.map((problem) => `  ${problem.path}: ${problem.message}`);
  throw new Error(`The division file cannot be used:\n${problems.join("\n")}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`The division file is not JSON: ${(error as Error).message}`, { cause: error });
  }
}
