import { labelOf, type Label, type Language } from "@wuzi/domain/labels/label";
import { incidentKindLabels } from "@wuzi/domain/response/incident-kind";
import {
  protocolParameterNames,
  protocolParameters,
  protocolTimeNames,
  protocolTimes,
  type ProtocolParameter,
  type ProtocolTime,
} from "@wuzi/domain/response/protocol-parameter";
import { responseLevelLabels } from "@wuzi/domain/response/response-level";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { IncidentKind, ResponseLevel } from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

export type ResponseWords = {
  readonly kind: (kind: IncidentKind) => string;
  readonly level: (level: ResponseLevel) => string;
  /** 隔离天数. */
  readonly name: (setting: ProtocolParameter | ProtocolTime) => string;
  /** 14 天. */
  readonly value: (setting: ProtocolParameter | ProtocolTime, value: number | string) => string;
  readonly unit: (parameter: ProtocolParameter) => string;
};

/** What a response and its parameters are called in the reader's language. */
export function useResponseWords(): ResponseWords {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(() => {
    const say = (label: Label) => label[language];
    const unit = (parameter: ProtocolParameter) => say(protocolParameters[parameter].unit);
    return {
      kind: (kind) => labelOf(incidentKindLabels, domainWord(kind), language),
      level: (level) => labelOf(responseLevelLabels, domainWord(level), language),
      name: (setting) =>
        say(isParameter(setting) ? protocolParameters[setting] : protocolTimes[setting]),
      value: (setting, value) =>
        isParameter(setting) ? `${String(value)} ${unit(setting)}` : String(value),
      unit,
    };
  }, [language]);
}

export function isParameter(setting: string): setting is ProtocolParameter {
  return Object.hasOwn(protocolParameters, setting);
}

/** Parameters and times in the order in which they are shown, by what they are about. */
export const settingGroups = {
  people: ["isolationDays", "checksPerDay", "feverThreshold"],
  places: [
    "disinfectionsPerDay",
    "concentrationLow",
    "concentrationHigh",
    "concentrationMost",
    "contactMinutes",
  ],
  reports: ["reportDue", "reportClose", "urgeMinutes", "backfillDays"],
  limits: ["alertHours", "careGapHours", "sendFrom", "sendTo"],
} as const satisfies Record<string, readonly (ProtocolParameter | ProtocolTime)[]>;

export type SettingGroup = keyof typeof settingGroups;

export const settingGroupNames = Object.keys(settingGroups) as SettingGroup[];

/** Every setting. */
export const settingNames = [...protocolParameterNames, ...protocolTimeNames];
