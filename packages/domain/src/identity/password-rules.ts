import { isCommonPassword } from "./common-passwords.ts";

/** Bounds in characters (code points). The upper one keeps hashing cheap to bound. */
export const passwordLength = { min: 10, max: 128 } as const;

/** Why a password cannot be taken; the console has a sentence for each. */
export type PasswordFault =
  | "TOO_SHORT"
  | "TOO_LONG"
  | "BROKEN_CHARACTER"
  | "CONTROL_CHARACTER"
  | "COMMON"
  | "CONTAINS_LOGIN"
  | "CONTAINS_NAME";

export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
  /** More words that belong to the person, such as the name in pinyin. */
  readonly words?: readonly string[];
}

/**
 * The form in which a password is hashed and compared, so that full-width letters typed through an
 * input method are the same password.
 */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/**
 * Every reason against a password, none when it can be taken. Length counts and no mixture of kinds
 * of characters is asked for (NIST SP 800-63B): known passwords and the person's own words are
 * refused instead.
 */
export function passwordFaults(password: string, owner: PasswordOwner): PasswordFault[] {
  const text = normalisePassword(password);
  const length = Array.from(text).length;
  const faults: [PasswordFault, boolean][] = [
    ["TOO_SHORT", length < passwordLength.min],
    ["TOO_LONG", length > passwordLength.max],
    ["BROKEN_CHARACTER", /\p{Cs}/u.test(text)],
    ["CONTROL_CHARACTER", /\p{Cc}/u.test(text)],
    ["COMMON", length <= passwordLength.max && isCommonPassword(text)],
    ["CONTAINS_LOGIN", containsWord(text, owner.login)],
    [
      "CONTAINS_NAME",
      [owner.name, ...(owner.words ?? [])].some((word) => containsWord(text, word)),
    ],
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}

/** Signs are left out on both sides: `county.admin` is in `CountyAdmin2020`. */
function containsWord(text: string, word: string): boolean {
  const wanted = lettersAndDigits(word);
  const long = wanted.length >= 4 || (wanted.length >= 2 && /\p{Script=Han}/u.test(wanted));
  return long && lettersAndDigits(text).includes(wanted);
}

function lettersAndDigits(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
