import type { Labels } from "../labels/label.ts";

/** Places that are disinfected (消毒场所类别). */
export const placeKinds = [
  "public_area",
  "corridor",
  "lift",
  "office_room",
  "toilet",
  "canteen",
  "ward",
  "vehicle",
  "other",
] as const;

export type PlaceKind = (typeof placeKinds)[number];

export const placeKindLabels: Labels<PlaceKind> = {
  public_area: { zh: "公共区域", en: "Public area" },
  corridor: { zh: "楼道", en: "Corridor" },
  lift: { zh: "电梯", en: "Lift" },
  office_room: { zh: "办公区", en: "Offices" },
  toilet: { zh: "卫生间", en: "Toilet" },
  canteen: { zh: "食堂", en: "Canteen" },
  ward: { zh: "宿舍、病房", en: "Dormitory or ward" },
  vehicle: { zh: "车辆", en: "Vehicle" },
  other: { zh: "其他", en: "Other" },
};

/** What is used (消毒剂). */
export const disinfectants = ["chlorine", "peracetic_acid", "alcohol", "other"] as const;

export type Disinfectant = (typeof disinfectants)[number];

export const disinfectantLabels: Labels<Disinfectant> = {
  chlorine: { zh: "含氯消毒液", en: "Chlorine" },
  peracetic_acid: { zh: "过氧乙酸", en: "Peracetic acid" },
  alcohol: { zh: "75% 酒精", en: "75 % alcohol" },
  other: { zh: "其他", en: "Other" },
};

/** Concentrations of chlorine in mg/L, as the protocol in force has them. */
export interface ConcentrationRange {
  readonly refuseBelow: number;
  readonly low: number;
  readonly high: number;
  readonly refuseAbove: number;
}

/**
 * Guide for public places (2020): 250–500 mg/L for 30 minutes; stronger is accepted up to 1000 with a
 * warning, since too much does harm as well.
 */
export const usualConcentration: ConcentrationRange = {
  refuseBelow: 250,
  low: 250,
  high: 500,
  refuseAbove: 1000,
};

export const usualMinutes = 30;

export type ConcentrationVerdict = "usual" | "unusual" | "refused";

/** How a concentration stands to the range; both ends belong to it. */
export function judgeConcentration(
  milligramsPerLitre: number,
  range: ConcentrationRange,
): ConcentrationVerdict {
  if (milligramsPerLitre < range.refuseBelow || milligramsPerLitre > range.refuseAbove) {
    return "refused";
  }
  return milligramsPerLitre >= range.low && milligramsPerLitre <= range.high ? "usual" : "unusual";
}

/**
 * Millilitres of stock solution for a mixture: 5 % stock, 10 L at 500 mg/L are 100 mL.
 * @param stockPercent effective chlorine of the stock, in per cent
 * @returns undefined where no mixture is possible: nothing, or stronger than the stock itself
 */
export function stockMillilitres(
  milligramsPerLitre: number,
  litres: number,
  stockPercent: number,
): number | undefined {
  const sound = [milligramsPerLitre, litres, stockPercent].every(
    (value) => Number.isFinite(value) && value > 0,
  );
  if (!sound || stockPercent > 100 || milligramsPerLitre > stockPercent * 10_000) return undefined;
  return (milligramsPerLitre * litres) / (stockPercent * 10);
}
