/**
 * The parameters of a protocol (防控参数): what a county sets by its command post's document and the
 * code never assumes. Bounds keep out slips of the hand, not decisions.
 */
interface Parameter {
  readonly zh: string;
  readonly en: string;
  readonly unit: { readonly zh: string; readonly en: string };
  /** What a new incident is offered; a county changes it. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Smallest step: 1 for whole numbers. */
  readonly step: number;
  /** Where the usual value comes from, and how sure that is. */
  readonly source: string;
}

const days = { zh: "天", en: "days" };
const times = { zh: "次/日", en: "times a day" };
const hours = { zh: "小时", en: "hours" };
const minutes = { zh: "分钟", en: "minutes" };
const concentration = { zh: "mg/L", en: "mg/L" };

export const protocolParameters = {
  isolationDays: {
    ...words("隔离天数", "Days of isolation", days),
    ...range(14, 1, 60),
    source: "Six county notices of early 2020; the anchor day differs by category.",
  },
  checksPerDay: {
    ...words("每日随访次数", "Checks a day", times),
    ...range(2, 1, 6),
    source: "Morning and evening temperatures in three county notices of 2020.",
  },
  feverThreshold: {
    ...words("发热阈值", "Fever threshold", { zh: "℃", en: "°C" }),
    ...range(37.3, 36.5, 39, 0.1),
    source: "From 37.3 upwards in the notices found; some counties wrote above 37.2.",
  },
  disinfectionsPerDay: {
    ...words("每日消毒次数", "Disinfections a day", times),
    ...range(2, 1, 6),
    source: "Twice a day in the reference county; once at least elsewhere.",
  },
  concentrationLow: {
    ...words("常用浓度下限", "Usual concentration from", concentration),
    ...range(250, 50, 5000),
    source: "Guide for public places: 250 to 500 mg/L available chlorine.",
  },
  concentrationHigh: {
    ...words("常用浓度上限", "Usual concentration to", concentration),
    ...range(500, 50, 5000),
    source: "Guide for public places: 250 to 500 mg/L available chlorine.",
  },
  concentrationMost: {
    ...words("浓度最高限", "Highest concentration taken", concentration),
    ...range(1000, 50, 10_000),
    source: "Beyond it an entry is taken for a slip. A choice of the house, to be confirmed.",
  },
  contactMinutes: {
    ...words("作用时间", "Contact time", minutes),
    ...range(30, 5, 240),
    source: "30 minutes at least in two municipal guides of January 2020.",
  },
  backfillDays: {
    ...words("补录期限", "Late entry allowed for", days),
    ...range(3, 0, 4000),
    source: "How long after the day a record may still be entered. A choice of the house.",
  },
  alertHours: {
    ...words("提醒处置时限", "Alerts are dealt with within", hours),
    ...range(2, 1, 72),
    source: "Report at once, says the guidance; the hours are a choice of the county.",
  },
  careGapHours: {
    ...words("监护缺位处置时限", "Care gaps are closed within", hours),
    ...range(4, 1, 72),
    source: "Care must be arranged for dependants; the hours are a choice of the county.",
  },
  urgeMinutes: {
    ...words("催报间隔", "Between two reminders", minutes),
    ...range(60, 10, 1440),
    source: "A choice of the house, so that nobody is called every minute.",
  },
} as const satisfies Record<string, Parameter>;

export type ProtocolParameter = keyof typeof protocolParameters;

export const protocolParameterNames = Object.keys(protocolParameters) as ProtocolParameter[];

export type ProtocolValues = Readonly<Record<ProtocolParameter, number>>;

/** What a new incident starts from. */
export const usualProtocol: ProtocolValues = Object.fromEntries(
  protocolParameterNames.map((name) => [name, protocolParameters[name].usual]),
) as ProtocolValues;

/** Times of day of a protocol, `HH:MM` in China. */
export const protocolTimes = {
  reportDue: { zh: "日报告截止", en: "Daily reports are due by", usual: "17:00" },
  reportClose: { zh: "日报告关闭", en: "Daily reports are missed after", usual: "21:00" },
  sendFrom: { zh: "短信发送开始", en: "Messages are sent from", usual: "08:00" },
  sendTo: { zh: "短信发送结束", en: "Messages are sent until", usual: "21:00" },
} as const;

export type ProtocolTime = keyof typeof protocolTimes;

export const protocolTimeNames = Object.keys(protocolTimes) as ProtocolTime[];

export type ProtocolTimes = Readonly<Record<ProtocolTime, string>>;

export const usualTimes: ProtocolTimes = Object.fromEntries(
  protocolTimeNames.map((name) => [name, protocolTimes[name].usual]),
) as ProtocolTimes;

function words(zh: string, en: string, unit: Parameter["unit"]) {
  return { zh, en, unit };
}

function range(usual: number, least: number, most: number, step = 1) {
  return { usual, least, most, step };
}
