import { associationKindLabels } from "../organisation/association-kind.ts";
import { divisionCodeOfOffice } from "../organisation/division-code.ts";
import type { OfficeSeed } from "../organisation/division-file.ts";
import type { DemoPlan } from "./demo-plan.ts";

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/**
 * The invented offices of the plan: grids under every open village, associations at the county,
 * institutions where the plan puts them. All are marked synthetic.
 * @throws RangeError when the plan names a division that is not among the offices, or more than
 * nine grids a village.
 */
export function demoOffices(divisions: readonly OfficeSeed[], plan: DemoPlan): OfficeSeed[] {
  const county = divisions.find(({ kind }) => kind === "county_federation");
  if (county === undefined) throw new RangeError("the divisions hold no county federation");
  const codes = new Set(divisions.map(({ code }) => code));
  const base = { slug: null, openedOn: plan.from, closedOn: null, successors: [], synthetic: true };

  const associations = plan.associations.map((kind): OfficeSeed => {
    const label = associationKindLabels[kind].zh;
    const name = `${county.shortName}${label}`;
    const code = `${county.code}-${kind}`;
    return {
      ...base,
      code,
      parentCode: county.code,
      kind: "association",
      name,
      shortName: label,
      topic: kind,
    };
  });

  const institutions = plan.institutions.map(({ code, slug, name, kind }): OfficeSeed => {
    const parentCode = divisionCodeOfOffice(code);
    if (!codes.has(parentCode)) {
      throw new RangeError(`${name} stands in ${parentCode}, which is not in the divisions`);
    }
    return {
      ...base,
      code,
      parentCode,
      kind: "institution",
      name,
      shortName: name,
      slug,
      topic: kind,
    };
  });

  const grids = divisions.filter(isOpenVillage).flatMap((village) =>
    Array.from({ length: plan.gridsPerVillage }, (_, index): OfficeSeed => {
      const numeral = numerals[index];
      if (numeral === undefined) throw new RangeError("a village has at most nine demo grids");
      const shortName = `第${numeral}网格`;
      const name = `${village.shortName}${shortName}`;
      const code = `${village.code}-g${index + 1}`;
      return {
        ...base,
        code,
        parentCode: village.code,
        kind: "grid",
        name,
        shortName,
        topic: null,
      };
    }),
  );
  return [...associations, ...institutions, ...grids];
}

/** Whether the office is a village or community that is open. */
function isOpenVillage({ kind, closedOn }: OfficeSeed): boolean {
  return closedOn === null && (kind === "village_post" || kind === "community_post");
}
