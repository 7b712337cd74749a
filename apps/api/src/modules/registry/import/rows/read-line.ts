import { createHash } from "node:crypto";
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
  /** Of what identifies the row, under every key in use; the one that seals comes first. */
  readonly rows: readonly string[];
  /** Of everything the row says, likewise. */
  readonly contents: readonly string[];
  /** By these, rows of one file are compared with each other, whatever key takes over meanwhile. */
  readonly document: string | null;
  readonly certificate: string | null;
  /** Birth day and sound of the name. */
  readonly sound: string | null;
}

/** A row as it was understood. */
export interface ReadLine extends SheetLine, RowReading {
  readonly identity: LineIdentity;
  /** Of everything it says, without a key: only ever kept sealed. */
  readonly print: string;
  readonly pinyin: string;
  readonly placed: Placed;
  readonly hashes: LineHashes;
}

/** What identifies a row: its number, else name, birth day and place. */
export interface LineIdentity {
  readonly kind: "document" | "import row";
  readonly text: string;
}

export interface LineReader {
  readonly checks: Omit<RowChecks, "findPlace">;
  readonly places: Places;
  readonly keys: KeyRing;
  /** Under which rows of the file are compared with each other. */
  readonly twinKeyId: number;
}

/** Reads one row; `undefined` for one that says nothing. */
export function readLine(line: SheetLine, reader: LineReader): ReadLine | undefined {
  const { checks, places } = reader;
  const reading = readRow(line.cells, { ...checks, findPlace: places.find });
  if (reading.outcome === "empty") return undefined;
  const { person } = reading;
  const { written, divisionCode, grid } = person.place;
  const isWritten = Object.values(written).some((text) => text !== "");
  const pinyin = person.name === "" ? "" : syllablesOf(person.name).join(" ");
  const identity = identityOf(reading);
  const print = createHash("sha256").update(contentOf(line)).digest("hex");
  return {
    ...line,
    ...reading,
    identity,
    print,
    pinyin,
    placed: places.place(divisionCode, grid, isWritten),
    hashes: hashesOf(identity, print, reading, pinyin, reader),
  };
}

function identityOf({ person }: RowReading): LineIdentity {
  const number = person.idNumber ?? person.unsoundIdNumber;
  if (number !== null) return { kind: "document", text: number };
  const { unit, village, divisionCode } = person.place.written;
  const text = [person.name, person.birthDay, unit, village, divisionCode].join("|");
  return { kind: "import row", text };
}

/** The hashes of a kept trace, anew: of its row and of what was dealt with. */
export function traceHashes(
  keys: KeyRing,
  { row, prints }: { row: LineIdentity; prints: readonly string[] },
): { row: string; contents: readonly string[] } {
  const hash = (kind: string, text: string) => keys.blindIndex(kind, text).toString("hex");
  return {
    row: hash(row.kind, row.text),
    contents: prints.map((print) => hash(contentKind, print)),
  };
}

const contentKind = "import content";

function hashesOf(
  identity: LineIdentity,
  print: string,
  { person }: RowReading,
  pinyin: string,
  { keys, twinKeyId }: LineReader,
): LineHashes {
  const all = (kind: string, text: string) =>
    keys.blindIndexes(kind, text).map((hash) => hash.toString("hex"));
  const twin = (kind: string, text: string) =>
    keys.blindIndexUnder(twinKeyId, kind, text).toString("hex");
  const { idNumber, certificate, birthDay, phones } = person;
  const number = idNumber ?? person.unsoundIdNumber;
  const holder = certificate?.number.slice(0, 18) ?? null;
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
      text === null ? [] : all(kind, text).map((hash) => ({ by, hash })),
    ),
    rows: all(identity.kind, identity.text),
    contents: all(contentKind, print),
    document: number === null ? null : twin("document", number),
    certificate: certificate === null ? null : twin("certificate", certificate.number),
    sound:
      birthDay === null || pinyin === "" ? null : twin("import sound", `${birthDay} ${pinyin}`),
  };
}
