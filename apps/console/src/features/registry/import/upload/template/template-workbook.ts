import { storedZip } from "./stored-zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What the operating system calls such a file. */
export const workbookType = `${types}.sheet`;

/**
 * An empty workbook with these headers. Every cell is formatted as text, so that a spreadsheet
 * program keeps ID numbers and phones as they are typed.
 */
export function templateWorkbook(
  sheetName: string,
  headers: readonly string[],
): Uint8Array<ArrayBuffer> {
  const cells = headers.map((header) => `<c t="inlineStr" s="1"><is><t>${header}</t></is></c>`);
  return storedZip([
    {
      path: "[Content_Types].xml",
      text: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    },
    { path: "_rels/.rels", text: relationsOf(["officeDocument", "xl/workbook.xml"]) },
    {
      path: "xl/workbook.xml",
      text: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relationsOf(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    },
    {
      path: "xl/styles.xml",
      text: `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      path: "xl/worksheets/sheet1.xml",
      text: `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${headers.length}" width="18" style="2" customWidth="1"/></cols><sheetData><row r="1">${cells.join("")}</row></sheetData></worksheet>`,
    },
  ]);
}

function relationsOf(...list: readonly (readonly [kind: string, target: string])[]): string {
  const lines = list.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${relations}">${lines.join("")}</Relationships>`;
}
