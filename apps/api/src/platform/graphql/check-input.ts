import * as v from "valibot";
import { badInput } from "../errors/coded-error.ts";

const sentences: Record<string, string> = {
  REQUIRED: "This must not be empty.",
  TOO_LONG: "This is too long.",
  TOO_SHORT: "This is too short.",
  CONTROL_CHARACTER: "This holds characters that cannot be shown.",
  BROKEN_CHARACTER: "This holds a broken character.",
  NOT_A_DAY: "A day is written YYYY-MM-DD and must exist in the calendar.",
  LOGIN_SHAPE: "3 to 40 characters: letters a–z, digits, dot, hyphen, underscore.",
  NOT_A_NUMBER: "A phone number has digits and hyphens only.",
  AREA_CODE_MISSING: "Write the area code, for example 0830-5261234.",
  NO_SUCH_NUMBER: "There is no such phone number.",
  NOT_A_PARAMETER: "A view keeps short names with words, numbers, switches or lists of them.",
  PERSONAL_NUMBER: "A view cannot keep a phone, document or certificate number.",
  MASKED: "This is a mask, not the value. Leave it out to keep what is stored.",
  NAME_CHARACTERS: "Write the name alone, without digits or remarks.",
  NOT_AN_ADDRESS: "Write an https address without a name or password in it.",
  KEY_SHAPE: "Letters, digits and signs only, without spaces.",
  TWICE: "Name each once.",
  BEFORE_START: "This day lies before the first day.",
};

/**
 * Checks what a client sent against the schema that the console uses as well, and returns it tidied.
 *
 * @param prefix where the values stand in the arguments, for the error paths
 * @throws BAD_USER_INPUT naming every wrong field at once
 */
export function checkInput<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  prefix = "input",
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const seen = new Set<string>();
  throw badInput(
    result.issues.flatMap((issue) => {
      const path = [prefix, v.getDotPath(issue)].filter(Boolean).join(".");
      if (seen.has(path)) return [];
      seen.add(path);
      return [{ path, code: issue.message, message: sentences[issue.message] ?? issue.message }];
    }),
  );
}
