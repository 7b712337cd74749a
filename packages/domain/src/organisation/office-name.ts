import { isDivisionKind, type OfficeKind } from "./office-kind.ts";

/**
 * The everyday name of a division: 百花亭社区居民委员会 is 百花亭社区, 三块石村民委员会 is 三块石村.
 * A name that already ends in 村 before 村民委员会 keeps one 村 only, as its people say it.
 */
export function divisionShortName(name: string): string {
  const community = name.replace(/(?:居民委员会|居委会)$/, "");
  if (community !== name) return community;
  const village = name.replace(/(?:村民委员会|村委会)$/, "");
  if (village === name || village === "") return name;
  return /(?:村|社区)$/.test(village) ? village : `${village}村`;
}

/**
 * The full name of the federation's office in a division, as it stands on its seal or door plate.
 * Grids, associations and institutions carry their own names, which are given back unchanged.
 */
export function officeName(kind: OfficeKind, divisionName: string, countyName: string): string {
  if (!isDivisionKind(kind)) return divisionName;
  const short = divisionShortName(divisionName);
  if (kind === "community_post" || kind === "village_post") return `${short}残疾人协会`;
  const belowCounty = kind === "street_federation" || kind === "town_federation";
  const prefix = belowCounty && !short.startsWith(countyName) ? countyName : "";
  return `${prefix}${short}残疾人联合会`;
}
