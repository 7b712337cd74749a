import type { Labels } from "../labels/label.ts";

/** Every kind of node in the office tree, from the top down. */
export const officeKinds = [
  "province_federation",
  "city_federation",
  "county_federation",
  "street_federation",
  "town_federation",
  "community_post",
  "village_post",
  "grid",
  "association",
  "institution",
] as const;

export type OfficeKind = (typeof officeKinds)[number];

export const officeKindLabels: Labels<OfficeKind> = {
  province_federation: { zh: "省残联", en: "Provincial federation" },
  city_federation: { zh: "市残联", en: "City federation" },
  county_federation: { zh: "县残联", en: "County federation" },
  street_federation: { zh: "街道残联", en: "Street federation" },
  town_federation: { zh: "镇残联", en: "Township federation" },
  community_post: { zh: "社区残协", en: "Community post" },
  village_post: { zh: "村残协", en: "Village post" },
  grid: { zh: "网格", en: "Grid" },
  association: { zh: "专门协会", en: "Association" },
  institution: { zh: "服务机构", en: "Institution" },
};

const levels: Readonly<Record<OfficeKind, number>> = {
  province_federation: 1,
  city_federation: 2,
  county_federation: 3,
  street_federation: 4,
  town_federation: 4,
  community_post: 5,
  village_post: 5,
  grid: 6,
  association: 4,
  institution: 5,
};

const parents: Readonly<Record<OfficeKind, readonly OfficeKind[]>> = {
  province_federation: [],
  city_federation: ["province_federation"],
  county_federation: ["city_federation"],
  street_federation: ["county_federation"],
  town_federation: ["county_federation"],
  community_post: ["street_federation", "town_federation"],
  village_post: ["street_federation", "town_federation"],
  grid: ["community_post", "village_post"],
  association: ["county_federation"],
  institution: ["county_federation", "street_federation", "town_federation"],
};

/** Narrows a stored word to a kind of office; `undefined` for any other word. */
export function findOfficeKind(word: string): OfficeKind | undefined {
  return officeKinds.find((kind) => kind === word);
}

/** The kinds an office of this kind may stand under; empty for the top of the tree. */
export function parentKindsOf(kind: OfficeKind): readonly OfficeKind[] {
  return parents[kind];
}

/** The kinds that may stand directly under an office of this kind. */
export function childKindsOf(kind: OfficeKind): readonly OfficeKind[] {
  return officeKinds.filter((child) => parents[child].includes(kind));
}

/** Whether an office of kind `child` may stand directly under one of kind `parent`. */
export function mayStandUnder(child: OfficeKind, parent: OfficeKind): boolean {
  return parents[child].includes(parent);
}

/**
 * Level in the tree, 1 (province) to 6 (grid). Street and town share a level, and so do community
 * and village: neither is above the other.
 */
export function officeLevel(kind: OfficeKind): number {
  return levels[kind];
}

/** Kinds of administrative units that are siblings of this one, itself included. */
export function siblingKindsOf(kind: OfficeKind): readonly OfficeKind[] {
  if (!isDivisionKind(kind)) return [kind];
  return officeKinds.filter((other) => isDivisionKind(other) && levels[other] === levels[kind]);
}

/** Whether an office of this kind is the federation of an administrative division. */
export function isDivisionKind(kind: OfficeKind): boolean {
  return kind !== "grid" && kind !== "association" && kind !== "institution";
}
