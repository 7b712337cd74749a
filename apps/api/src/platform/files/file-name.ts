import { maskNumbers } from "@wuzi/domain/identity/personal-number";

const most = 200;

/**
 * The name a person gave a file, as a mere label: its last part, without characters that could
 * disguise it and without a person's numbers, by which photos are often named. It never becomes part of
 * a path.
 * @returns `undefined` where nothing is left
 */
export function cleanFileName(given: string): string | undefined {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = maskNumbers(last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim());
  if (clean === "" || /^\.+$/.test(clean)) return undefined;
  const characters = [...clean];
  if (characters.length <= most) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? "";
  return characters.slice(0, most - ending.length).join("") + ending;
}
