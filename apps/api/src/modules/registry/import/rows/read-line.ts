import { readRow, type RowChecks, type RowReading } from "@wuzi/domain/registry/row";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { syllablesOf } from "../../person/reading.ts";
import type { Placed, Places } from "./places.ts";
import { contentOf, type SheetLine } from "./sheet-line.ts";

export type SoughtBy = "document" | "holder" | "certificate" | "phone";

/** Keyed hashes, in hexadecimal, by which a row and what it says are found again. */
export interface LineHashes {
  /** By which numbers are sought in the registry: several while a key takes over. */
  readonly sought: readonly { readonly by: SoughtBy; readonly hash: string }[];
  /** Of what identifies the row: its number, else name, birth day and place. */
  readonly row: string;
  /** Of everything the row says. */
  readonly content: string;
  readonly document: string | null;
  readonly certificate: string | null;
  /** Birth day and sound of the name. */
  readonly sound: string | null;
}

/** A row as it was understood. */
export interface ReadLine extends SheetLine, RowReading {
  readonly pinyin: string;
  readonly placed: Placed;
  readonly hashes: LineHashes;
}

export interface LineReader {
  readonly checks: Omit<RowChecks, "findPlace">;
  readonly places: Places;
  readonly keys: KeyRing;
}

/** Reads one row; `undefined` for one that says nothing. */
export function readLine(line: SheetLine, reader: LineReader): ReadLine | undefined {
  const { checks, places, keys } = reader;
  const reading = readRow(line.cells, { ...checks, findPlace: places.find });
  if (reading.outcome === "empty") return undefined;
  const { person } = reading;
  const { written, divisionCode, grid } = person.place;
  const isWritten = Object.values(written).some((text) => text !== "");
  const pinyin = person.name === "" ? "" : syllablesOf(person.name).join(" ");
  return {
    ...line,
    ...reading,
    pinyin,
    placed: places.place(divisionCode, grid, isWritten),
    hashes: hashesOf(line, reading, pinyin, keys),
  };
}

function hashesOf(
  line: SheetLine,
  { person }: RowReading,
  pinyin: string,
  keys: KeyRing,
): LineHashes {
  const hash = (kind: string, text: string) => keys.blindIndex(kind, text).toString("hex");
  const { idNumber, certificate, birthDay, phones, place } = person;
  const number = idNumber ?? person.unsoundIdNumber;
  const holder = certificate?.number.slice(0, 18) ?? null;
  const { unit, village, divisionCode } = place.written;
  const document = number === null ? null : hash("document", number);
  const identity = [person.name, birthDay, unit, village, divisionCode].join("|");
  const other = holder === number ? null : holder;
  const numbers: [SoughtBy, "document" | "certificate" | "phone", string | null][] = [
    ["document", "document", number],
    ["holder", "document", other],
    ["certificate", "certificate", certificate?.number ?? null],
    ...phones.map((phone): (typeof numbers)[number] => [
      "phone",
      "phone",
      phone.replaceAll(/\D/g, ""),
    ]),
  ];
  return {
    sought: numbers.flatMap(([by, kind, text]) =>
      text === null
        ? []
        : keys.blindIndexes(kind, text).map((found) => ({ by, hash: found.toString("hex") })),
    ),
    row: document ?? hash("import row", identity),
    content: hash("import content", contentOf(line)),
    document,
    certificate: certificate === null ? null : hash("certificate", certificate.number),
    sound:
      birthDay === null || pinyin === "" ? null : hash("import sound", `${birthDay} ${pinyin}`),
  };
}
