import { createWriteStream } from "node:fs";
import { access, mkdir, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { DemoPlan } from "@wuzi/domain/demo/demo-plan";
import { demoPeople } from "@wuzi/domain/demo/people/demo-people";
import { demoPlaces } from "@wuzi/domain/demo/people/demo-place";
import { demoSheet } from "@wuzi/domain/demo/people/demo-sheet";
import { demoSheetHeaders, demoSheetTitle } from "@wuzi/domain/demo/people/demo-sheet-columns";
import type { OfficeSeed } from "@wuzi/domain/organisation/division-file";
import { readDivisions } from "../../commands/read-divisions.ts";
import { writeWorkbook } from "../../platform/spreadsheet/write-workbook.ts";
import { demoData } from "../demo-data.ts";

export interface DemoSheetPlan {
  readonly divisions: readonly OfficeSeed[];
  readonly gridsPerVillage: number;
  /** The day ages and certificates are meant for. */
  readonly onDay: string;
  /** Ten gives ten times as many people, for measuring. */
  readonly scale?: number;
  /** Only so many rows from the top. */
  readonly rows?: number;
}

/** The plan of the demo county's people. */
export async function demoSheetPlan(onDay: string, scale = 1): Promise<DemoSheetPlan> {
  const { counties } = JSON.parse(await readFile(demoData("demo.json"), "utf8")) as {
    counties: DemoPlan[];
  };
  const [county] = counties;
  if (county === undefined) throw new Error("The demo has no county.");
  const divisions = await readDivisions(demoData(`divisions/${county.divisions}`));
  return { divisions, gridsPerVillage: county.gridsPerVillage, onDay, scale };
}

/** Writes the people of the demo county as a federation would, unless the file is there. */
export async function writeDemoWorkbook(path: string, plan: DemoSheetPlan): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  await mkdir(dirname(path), { recursive: true });
  // in place as a whole or not at all
  const growing = `${path}.part`;
  const workbook = writeWorkbook([
    {
      name: "花名册",
      columns: demoSheetHeaders.map((_, at) => ({ title: at === 0 ? demoSheetTitle : "" })),
      rows: rowsOf(plan),
    },
  ]);
  await pipeline(workbook, createWriteStream(growing));
  await rename(growing, path);
}

function* rowsOf({
  divisions,
  rows: most = Number.POSITIVE_INFINITY,
  ...plan
}: DemoSheetPlan): Generator<readonly string[]> {
  yield demoSheetHeaders;
  let count = 0;
  for (const { row } of demoSheet(demoPeople(demoPlaces(divisions), plan))) {
    if (count === most) return;
    count += 1;
    yield demoSheetHeaders.map((header) => row[header]);
  }
}
