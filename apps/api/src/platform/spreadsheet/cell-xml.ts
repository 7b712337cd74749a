/** What a cell can hold. Text stays text, whatever it looks like. */
export type CellValue = string | number | null | { text: string; fault: true };

/** Style numbers, in the order of the style sheet in `workbook-xml.ts`. */
export const styles = { plain: 0, header: 1, text: 2, literal: 3, fault: 4 } as const;

const longestText = 32_767;

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** One cell; nothing for an empty one. */
export function cellXml(reference: string, value: CellValue, style?: number): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") {
    return Number.isFinite(value) ? `<c r="${reference}"><v>${value}</v></c>` : "";
  }
  if (typeof value === "object") return textCell(reference, value.text, styles.fault);
  return textCell(reference, value, style ?? textStyle(value));
}

/**
 * What begins like a formula is marked as literal text: it was never one here, and does not become
 * one when somebody edits the cell or saves the sheet as another format.
 */
function textStyle(text: string): number {
  return /^[=+\-@\t\r\n]/.test(text) ? styles.literal : styles.text;
}

function textCell(reference: string, text: string, style: number): string {
  const kept = escapeXml(text.slice(0, longestText).toWellFormed());
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  // `_x0041_` would be read back as a character code
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[^\t\n\r -\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("\r", "_x000D_")
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
}
