import { readRow, type RowChecks, type RowReading } from "@wuzi/domain/registry/row";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { syllablesOf } from "../../person/reading.ts";
import type { Placed, Places } from "./places.ts";
import { contentOf, type SheetLine } from "./sheet-line.ts";

/** Keyed hashes, in hexadecimal, by which a row and what it says are found again. */
export interface LineHashes {
  /** Of what identifies the row: its number, else name, birth day and place. */
  readonly row: string;
  /** Of everything the row says. */
  readonly content: string;
  readonly document: string | null;
  /** The ID number inside the certificate number, where it is another. */
  readonly holder: string | null;
  readonly certificate: string | null;
  readonly phones: readonly string[];
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
  return {
    row: document ?? hash("import row", identity),
    content: hash("import content", contentOf(line)),
    document,
    holder: holder === null || holder === number ? null : hash("document", holder),
    certificate: certificate === null ? null : hash("certificate", certificate.number),
    phones: phones.map((phone) => hash("phone", phone.replaceAll(/\D/g, ""))),
    sound:
      birthDay === null || pinyin === "" ? null : hash("import sound", `${birthDay} ${pinyin}`),
  };
}
