import { findRole, roles, type Role } from "@wuzi/domain/access/roles";
import type { Locale } from "../i18n/locale.ts";

/** The role behind the schema's word, `TOWNSHIP_OFFICER`. Throws for one this version does not know. */
export function roleOf(word: string): Role {
  const role = findRole(word.toLowerCase());
  if (role === undefined) throw new Error(`The role ${word} is newer than this page.`);
  return role;
}

/** A role in the reader's language, from the schema's word. */
export function roleName(word: string, locale: Locale): string {
  return roles[roleOf(word)][locale === "en-US" ? "en" : "zh"];
}
