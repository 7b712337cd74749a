import { describe, expect, it } from "vitest";
import { recogniseColumns } from "../../registry/column-mapping.ts";
import { duplicateKeys, scoreDuplicate, type DuplicateRecord } from "../../registry/duplicate.ts";
import { placeFinder } from "../../registry/find-place.ts";
import { readRow, type RowReading } from "../../registry/row.ts";
import { demoCounty } from "./demo-county.fixture.ts";
import { demoPeople } from "./demo-people.ts";
import { demoPlaces } from "./demo-place.ts";
import { demoSheetHeaders, type DemoSheetRow } from "./demo-sheet-columns.ts";
import { demoFlaws, demoSheet, type DemoFlaw } from "./demo-sheet.ts";

const onDay = "2020-01-31";
const mapping = recogniseColumns(demoSheetHeaders);
const findPlace = placeFinder(demoCounty, onDay);
const checks = { today: onDay, allowSynthetic: true, findPlace };

function read(row: DemoSheetRow): RowReading {
  const cells = mapping.columns.flatMap(({ column, at }) => {
    const header = demoSheetHeaders[at];
    return column === null || header === undefined ? [] : [[column, row[header]] as const];
  });
  return readRow(Object.fromEntries(cells), checks);
}

const people = demoPeople(demoPlaces(demoCounty), { onDay, gridsPerVillage: 3 });
const lines = [...demoSheet(people)].map(({ row, flaw }) => ({ flaw, reading: read(row) }));
const byFlaw = Map.groupBy(lines, ({ flaw }) => flaw);

function record(reading: RowReading, id: string): DuplicateRecord {
  const { name, idNumber, phones, birthDay, sex, place } = reading.person;
  return {
    id,
    name,
    namePinyin: "",
    idNumber,
    idNumberSound: idNumber !== null,
    certificate: reading.person.certificate?.number.slice(0, 20) ?? null,
    phones,
    birthDay,
    sex,
    villageCode: place.divisionCode,
  };
}

describe("the demo's spreadsheet", () => {
  it("has headers that are all recognised with certainty", () => {
    const ignored = mapping.columns.filter(({ column }) => column === null);
    expect(ignored.map(({ header }) => header)).toEqual(["序号", "备注"]);
    expect(mapping.columns.filter(({ confidence }) => confidence % 1 !== 0)).toEqual([]);
  });

  it("has a row for everybody and one more for each duplicate", () => {
    expect(lines).toHaveLength(36_842 + demoFlaws.duplicate);
  });

  it.each(Object.entries(demoFlaws) as [DemoFlaw, number][])(
    "has so many of %s: %i",
    (flaw, count) => {
      expect(byFlaw.get(flaw)).toHaveLength(count);
    },
  );

  it.each<[DemoFlaw | null, string]>([
    [null, "sound "],
    ["wrongIdNumber", "doubt ID_CHECKSUM"],
    ["oldIdNumber", "doubt ID_OLD_FORM"],
    ["otherGrade", "doubt CERTIFICATE_OTHER_GRADE"],
    ["formerPlace", "doubt PLACE_FORMER"],
    ["fullWidth", "sound TIDIED TIDIED"],
    ["duplicate", "sound "],
  ])("read by the import, %s says: %s", (flaw, expected) => {
    const said = (byFlaw.get(flaw) ?? []).map(
      ({ reading }) => `${reading.outcome} ${reading.findings.map(({ code }) => code).join(" ")}`,
    );
    expect([...new Set(said)]).toEqual([expected]);
  });

  it("keeps the number of reachable people when all is merged", () => {
    const reachable = new Set<string>();
    for (const { person } of lines.map(({ reading }) => reading)) {
      const phones = [...person.phones, ...person.helpers.flatMap(({ phone }) => phone ?? [])];
      if (phones.length > 0) reachable.add(person.idNumber ?? person.unsoundIdNumber ?? "");
    }
    expect(reachable.size).toBe(35_218);
  });

  it("has duplicates that are found by their keys, and no others", () => {
    const filed = new Map<string, DuplicateRecord[]>();
    const pairs = new Set<string>();
    for (const [at, { reading }] of lines.entries()) {
      const mine = record(reading, String(at));
      for (const key of duplicateKeys(mine)) {
        const others = filed.get(key) ?? [];
        for (const other of others) {
          if (scoreDuplicate(mine, other).verdict === "same") pairs.add(`${other.id} ${mine.id}`);
        }
        filed.set(key, [...others, mine]);
      }
    }
    expect(pairs.size).toBe(demoFlaws.duplicate);
  });

  it("proposes the right ID number where a digit is wrong", () => {
    const proposals = (byFlaw.get("wrongIdNumber") ?? []).map(({ reading }) => {
      const { certificate } = reading.person;
      return reading.findings[0]?.proposal === certificate?.number.slice(0, 18);
    });
    expect(proposals.every(Boolean)).toBe(true);
  });
});
