import type { ChinaDay } from "../calendar/china-day.ts";
import { includesDay } from "../calendar/day-range.ts";
import type { Labels } from "../labels/label.ts";

/** What a contracted cadre (包联干部) is to an area. */
export const contractRoles = ["lead", "deputy"] as const;
export type ContractRole = (typeof contractRoles)[number];

export const contractRoleLabels: Labels<ContractRole> = {
  lead: { zh: "包联责任人", en: "Lead" },
  deputy: { zh: "包联副责任人", en: "Deputy" },
};

/** What a member is in a leading group (领导小组). */
export const groupRoles = ["head", "deputy_head", "member"] as const;
export type GroupRole = (typeof groupRoles)[number];

export const groupRoleLabels: Labels<GroupRole> = {
  head: { zh: "组长", en: "Head" },
  deputy_head: { zh: "副组长", en: "Deputy head" },
  member: { zh: "成员", en: "Member" },
};

/** Why somebody answers for an area. */
export const responsibilityBases = [
  "duty_assignee",
  "duty_deputy",
  "contract_lead",
  "contract_deputy",
  "group_head",
  "group_deputy_head",
] as const;
export type ResponsibilityBasis = (typeof responsibilityBases)[number];

export const responsibilityBasisLabels: Labels<ResponsibilityBasis> = {
  duty_assignee: { zh: "任务承办人", en: "Whoever the duty is assigned to" },
  duty_deputy: { zh: "任务协办人（承办人空缺）", en: "Deputy of a duty without an assignee" },
  contract_lead: { zh: "包联责任人", en: "Lead of the contracted area" },
  contract_deputy: { zh: "包联副责任人（责任人空缺）", en: "Deputy of an area without a lead" },
  group_head: { zh: "领导小组组长（未包联）", en: "Head of the leading group: no contract" },
  group_deputy_head: {
    zh: "领导小组副组长（组长空缺）",
    en: "Deputy head of a leading group without a head",
  },
};

/** Why nobody answers. */
export const responsibilityGaps = ["not_open", "nobody"] as const;
export type ResponsibilityGap = (typeof responsibilityGaps)[number];

export const responsibilityGapLabels: Labels<ResponsibilityGap> = {
  not_open: { zh: "当日机构未设立或已撤销", en: "The office did not exist that day" },
  nobody: { zh: "当日无人负责", en: "Nobody was named that day" },
};

/** Somebody's time in a role, first and last day included. */
export interface Tenure<Role extends string> {
  readonly id: string;
  readonly role: Role;
  readonly fromDay: ChinaDay;
  readonly toDay: ChinaDay | null;
}

/** An office with who answers for it: its contracts, and its own leading group. */
export interface Area {
  readonly openedOn: ChinaDay;
  readonly closedOn: ChinaDay | null;
  readonly contracts: readonly Tenure<ContractRole>[];
  readonly members: readonly Tenure<GroupRole>[];
}

export type ResponsibilityAnswer =
  | {
      readonly basis: ResponsibilityBasis;
      /** Whose tenure: of a contract or of a membership. */
      readonly id: string;
      /** How many offices above the area it was found; 0 is the area itself. */
      readonly above: number;
    }
  | { readonly gap: ResponsibilityGap };

/**
 * Who was responsible for an area on a day: whoever holds the contract of the area itself or of the
 * nearest one above that has any, else the head of the nearest leading group. Where lead or head is
 * vacant the deputy answers; of several deputies, whoever has been so longest.
 *
 * @param chain the area, then the offices above it, nearest first
 */
export function responsibleOn(chain: readonly Area[], day: ChinaDay): ResponsibilityAnswer {
  const [area] = chain;
  if (area === undefined || !includesDay({ from: area.openedOn, to: area.closedOn }, day)) {
    return { gap: "not_open" };
  }
  const contract = nearest(chain, day, (at) => at.contracts, contractRoles);
  if (contract) return { ...answerOf(contract), basis: `contract_${contract.role}` };
  const member = nearest(chain, day, (at) => at.members, ["head", "deputy_head"]);
  if (member) return { ...answerOf(member), basis: `group_${member.role}` };
  return { gap: "nobody" };
}

function answerOf({ id, above }: { id: string; above: number }) {
  return { id, above };
}

function nearest<Role extends string, Answering extends Role>(
  chain: readonly Area[],
  day: ChinaDay,
  heldAt: (area: Area) => readonly Tenure<Role>[],
  answering: readonly Answering[],
): { id: string; role: Answering; above: number } | undefined {
  for (const [above, area] of chain.entries()) {
    const held = heldAt(area).filter(({ fromDay, toDay }) =>
      includesDay({ from: fromDay, to: toDay }, day),
    );
    for (const role of answering) {
      const [first] = held.filter((tenure) => tenure.role === role).toSorted(longestFirst);
      if (first) return { id: first.id, role, above };
    }
  }
  return undefined;
}

function longestFirst(a: Tenure<string>, b: Tenure<string>): number {
  const [one, other] = [`${a.fromDay} ${a.id}`, `${b.fromDay} ${b.id}`];
  return one < other ? -1 : 1;
}
