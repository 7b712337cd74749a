import { surnameOf } from "./surname.ts";

/** Fields that are shown masked unless somebody reveals them for a stated purpose. */
export type SensitiveField = "name" | "phone" | "idNumber" | "certificateNumber";

/**
 * The mask of lists and details, the default everywhere: `138****5678`, `张*江`,
 * `510***********1234`. The certificate number holds the ID number followed by category and grade,
 * and all three are masked. No national standard fixes these patterns; they are the product's own.
 */
export function maskForList(field: SensitiveField, value: string): string {
  switch (field) {
    case "name":
      return maskMiddleOfName(value);
    case "phone":
      return maskMiddleOfPhone(value);
    case "idNumber":
      return keepEnds(value, 3, 4);
    case "certificateNumber":
      return maskCertificate(value, false);
  }
}

/**
 * The mask of public notices: surname and `**`, the last two digits of a phone, the first and last
 * of an ID number. A certificate number is never published: `null`.
 */
export function maskForNotice(field: SensitiveField, value: string): string | null {
  switch (field) {
    case "name":
      return value === "" ? "" : `${surnameOf(value)}**`;
    case "phone":
      return keepEnds(value, 0, 2);
    case "idNumber":
      return keepEnds(value, 1, 1);
    case "certificateNumber":
      return null;
  }
}

/**
 * A certificate number for a role that may see category and grade: the ID part masked, the two
 * digits after it shown.
 */
export function maskCertificateKeepingGrade(value: string): string {
  return maskCertificate(value, true);
}

/**
 * An address is never cut out of free text: a masked address is put together from the names of the
 * divisions, to the village in lists and to the town in notices.
 */
export function maskedAddress(
  divisions: { readonly unit: string; readonly village?: string },
  level: "list" | "notice",
): string {
  const shown = level === "list" ? divisions.unit + (divisions.village ?? "") : divisions.unit;
  return `${shown}***`;
}

const fewestHidden = 4;

function maskMiddleOfName(name: string): string {
  const characters = Array.from(name);
  const [first = "", ...rest] = characters;
  if (characters.length <= 1) return "*".repeat(characters.length);
  if (characters.length === 2) return `${first}*`;
  return `${first}${"*".repeat(rest.length - 1)}${rest.at(-1) ?? ""}`;
}

function maskMiddleOfPhone(phone: string): string {
  const [, area, local] = /^(0\d{2,3})-(\d{7,8})$/.exec(phone) ?? [];
  if (area !== undefined && local !== undefined) {
    return `${area}-${keepEnds(local, 0, local.length - fewestHidden)}`;
  }
  return /^\d{11}$/.test(phone) ? keepEnds(phone, 3, 4) : keepEnds(phone, 0, 2);
}

const certificateShape = /^(.{18})(.{2})(B\d+)?$/u;

function maskCertificate(value: string, keepGrade: boolean): string {
  const [, idNumber, grade, reissue = ""] = certificateShape.exec(value) ?? [];
  if (idNumber === undefined || grade === undefined) return keepEnds(value, 0, 0);
  return keepEnds(idNumber, 3, 4) + (keepGrade ? grade : "**") + reissue;
}

/** A value too short to have four characters hidden by its mask is hidden altogether. */
function keepEnds(value: string, head: number, tail: number): string {
  const characters = Array.from(value);
  const end = characters.length - tail;
  if (end - head < fewestHidden) return "*".repeat(characters.length);
  return characters.map((character, at) => (at < head || at >= end ? character : "*")).join("");
}
