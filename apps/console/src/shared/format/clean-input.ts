/**
 * Pasted numbers and codes as they were meant: full-width digits, letters and punctuation become
 * half-width, and every kind of space drops out. For ID numbers, certificates, phones, codes.
 */
export function cleanCode(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\u200B-\u200D\uFEFF]/gu, "");
}

/** A pasted name or address: spaces at the ends and invisible characters drop out, the rest stays. */
export function cleanText(text: string): string {
  return text.replaceAll(/[\u200B-\u200D\uFEFF]/gu, "").trim();
}

/**
 * Reads a day as people type or paste it: `2020-02-29`, `2020/2/29`, `2020.2.29`, `20200229`,
 * `2020年2月29日`, full-width digits included. `undefined` when it is not a real day.
 */
export function readDay(text: string): string | undefined {
  const found = /^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})日?$/u.exec(cleanCode(text));
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
    ? iso
    : undefined;
}
