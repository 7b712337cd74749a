import type { ProtocolSettings } from "@wuzi/domain/response/protocol-input";
import type { ProtocolParameter, ProtocolTime } from "@wuzi/domain/response/protocol-parameter";
import type { Control, FieldValues } from "react-hook-form";
import type { ResponseLevel } from "../../../../gql/graphql.ts";
import { settingNames, type ResponseWords } from "../use-response-words.ts";

export const levels = ["FIRST", "SECOND", "THIRD", "FOURTH"] as const satisfies ResponseLevel[];

/** What is typed for a protocol. */
export type SettingValues = Record<ProtocolParameter, number> &
  Record<ProtocolTime, string> & {
    level: ResponseLevel | "";
    sourceDocument: string;
    note: string;
  };

/** Names of the fields, for sentences such as “请填写隔离天数”. */
export function settingLabels(words: ResponseWords): Record<string, string> {
  return Object.fromEntries(settingNames.map((setting) => [setting, words.name(setting)]));
}

/** The part of a form's values that is the protocol's. */
export function settingsOf(values: ProtocolSettings): ProtocolSettings {
  const { sourceDocument, note } = values;
  const settings = Object.fromEntries(settingNames.map((name) => [name, values[name]]));
  return { ...(settings as ProtocolSettings), sourceDocument, note };
}

/** The part of a larger form that is about a protocol: it has all of its fields, and then some. */
export function settingControl<Values extends SettingValues, Output extends FieldValues>(
  control: Control<Values, unknown, Output>,
): Control<SettingValues, unknown, Output> {
  return control as unknown as Control<SettingValues, unknown, Output>;
}
