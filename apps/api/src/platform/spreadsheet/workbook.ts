import { posix } from "node:path";
import { builtInFormat, writtenFormat, type CellFormat } from "./cell-format.ts";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";
import { readXml, type XmlListener } from "./xml-feed.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** What must be known of a workbook before its rows can be read. */
export interface Workbook {
  /** In the order of the tabs; `part` is its file inside. */
  readonly sheets: readonly { name: string; part: string }[];
  /** By a cell's style number. */
  readonly formats: readonly CellFormat[];
  readonly sharedStrings: string | undefined;
  /** Days are counted from 1904 (workbooks of old Macintoshes). */
  readonly date1904: boolean;
}

interface Relation {
  id: string;
  type: string;
  part: string;
}

/** @throws SpreadsheetRefusal for anything but a workbook without macros */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  if (!zip.has("[Content_Types].xml")) throw new SpreadsheetRefusal("not_a_spreadsheet");
  if (zip.names.some((name) => name.endsWith("vbaproject.bin"))) {
    throw new SpreadsheetRefusal("macros");
  }
  const root = (await readRelations(zip, "")).find(({ type }) => type === "officeDocument");
  if (root === undefined) throw new SpreadsheetRefusal("not_a_spreadsheet");
  if (root.part.endsWith(".bin")) throw new SpreadsheetRefusal("old_format");
  await refuseMacros(zip);
  const relations = await readRelations(zip, root.part);
  const { sheets, date1904 } = await readSheets(zip, root.part, relations);
  const styles = relations.find(({ type }) => type === "styles");
  return {
    sheets,
    date1904,
    formats: styles === undefined ? [] : await readFormats(zip, styles.part),
    sharedStrings: relations.find(({ type }) => type === "sharedStrings")?.part,
  };
}

async function refuseMacros(zip: ZipArchive): Promise<void> {
  await readPart(zip, "[Content_Types].xml", {
    open(_, { ContentType: type = "" }) {
      if (/macroEnabled|vbaProject/i.test(type)) throw new SpreadsheetRefusal("macros");
    },
  });
}

/** The relations of a part; those that point outside the file are left out. */
async function readRelations(zip: ZipArchive, of: string): Promise<Relation[]> {
  const folder = posix.dirname(of);
  const relations: Relation[] = [];
  const part = posix.join(folder, "_rels", `${posix.basename(of)}.rels`);
  if (!zip.has(part)) return relations;
  await readPart(zip, part, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      const path = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, type: posix.basename(Type), part: path });
    },
  });
  return relations;
}

async function readSheets(
  zip: ZipArchive,
  part: string,
  relations: readonly Relation[],
): Promise<Pick<Workbook, "sheets" | "date1904">> {
  const sheets: { name: string; part: string }[] = [];
  let date1904 = false;
  let root: string | undefined;
  await readPart(zip, part, {
    open(name, attributes) {
      root ??= name;
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const target = relations.find((relation) => relation.id === id);
      // charts and dialogs have tabs too, but no rows
      if (target?.type === "worksheet") {
        sheets.push({ name: attributes["name"] ?? "", part: target.part });
      }
    },
  });
  if (root !== "workbook") throw new SpreadsheetRefusal("not_a_spreadsheet");
  return { sheets, date1904 };
}

async function readFormats(zip: ZipArchive, part: string): Promise<CellFormat[]> {
  const written = new Map<string, CellFormat>();
  const formats: CellFormat[] = [];
  let inCells = false;
  await readPart(zip, part, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") written.set(numFmtId, writtenFormat(formatCode));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) {
        formats.push(
          written.has(numFmtId) ? written.get(numFmtId) : builtInFormat(Number(numFmtId)),
        );
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

async function readPart(
  zip: ZipArchive,
  part: string,
  listener: Partial<XmlListener>,
): Promise<void> {
  const silent: XmlListener = { open() {}, text() {}, close() {} };
  await readXml(limited(zip.read(part)), { ...silent, ...listener });
}

async function* limited(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > spreadsheetLimits.partBytes) throw new SpreadsheetRefusal("bomb");
    yield chunk;
  }
}
