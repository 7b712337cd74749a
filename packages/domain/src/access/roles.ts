import type { OfficeKind } from "../organisation/office-kind.ts";
import {
  approvesCampaigns,
  approvesReleases,
  exportsInFull,
  keepsRegistry,
  knowsResponse,
  looksAround,
  managesIntegration,
  managesStaff,
  reviewsDeeds,
  runsCampaigns,
  runsPrevention,
  seesCampaigns,
  seesDuties,
  seesPeople,
  seesPrevention,
  sendsMessages,
  submitsDeeds,
  worksInField,
  worksWithPeople,
  writesDeeds,
  type Grant,
  type Reach,
} from "./grants.ts";
import { permissionNames, selfPermissions, type Permission } from "./permissions.ts";

interface RoleRule {
  readonly zh: string;
  readonly en: string;
  /** Kinds of office where a post with this role can be held. */
  readonly at: readonly OfficeKind[];
  /** Administrators must use a second factor (MLPS level 3, identity item d). */
  readonly administrator: boolean;
  readonly grants: Grant;
}

const posts = ["village_post", "community_post"] as const;

/** The only table that says which post may do what, and how far. */
export const roles = {
  county_administrator: role("县级管理员", "County administrator", ["county_federation"], true, {
    ...runsCampaigns,
    ...approvesCampaigns,
    "sendingPolicy:manage": "subtree",
    "carrierBatch:handle": "subtree",
    ...submitsDeeds,
    "deedPlatform:manage": "subtree",
    ...managesStaff,
    ...keepsRegistry,
    ...exportsInFull,
    ...managesIntegration,
    ...runsPrevention,
    ...approvesReleases,
    "incident:manage": "subtree",
  }),
  county_leader: role("县残联领导", "County leader", ["county_federation"], false, {
    ...seesCampaigns,
    ...approvesCampaigns,
    ...reviewsDeeds,
    ...looksAround,
    ...seesPeople,
    ...seesPrevention,
    ...approvesReleases,
    "staff:reveal": "subtree",
    "report:write": "office",
    "inspection:write": "subtree",
  }),
  county_staff: role("县残联职工", "County staff", ["county_federation"], false, {
    ...runsCampaigns,
    ...submitsDeeds,
    ...looksAround,
    ...seesPrevention,
    "report:write": "office",
    "person:read": "subtree",
  }),
  security_administrator: role(
    "安全管理员",
    "Security administrator",
    ["county_federation"],
    true,
    {
      ...managesStaff,
      ...managesIntegration,
      ...seesDuties,
      "audit:read": "subtree",
      "system:read": "subtree",
    },
  ),
  system_administrator: role("系统管理员", "System administrator", ["county_federation"], true, {
    "office:read": "subtree",
    "system:read": "subtree",
  }),
  auditor: role("审计员", "Auditor", ["county_federation"], true, {
    ...looksAround,
    ...seesDuties,
    "audit:read": "subtree",
  }),
  township_administrator: role("镇级管理员", "Township administrator", ["town_federation"], true, {
    ...runsCampaigns,
    ...writesDeeds,
    ...approvesCampaigns,
    ...managesStaff,
    ...keepsRegistry,
    ...exportsInFull,
    ...runsPrevention,
    ...approvesReleases,
  }),
  township_officer: role("镇残联干事", "Township officer", ["town_federation"], false, {
    ...runsCampaigns,
    ...writesDeeds,
    ...looksAround,
    ...keepsRegistry,
    ...runsPrevention,
    "staff:reveal": "subtree",
  }),
  street_administrator: role("街道管理员", "Street administrator", ["street_federation"], true, {
    ...runsCampaigns,
    ...writesDeeds,
    ...approvesCampaigns,
    ...managesStaff,
    ...keepsRegistry,
    ...exportsInFull,
    ...runsPrevention,
    ...approvesReleases,
  }),
  street_officer: role("街道残联干事", "Street officer", ["street_federation"], false, {
    ...runsCampaigns,
    ...writesDeeds,
    ...looksAround,
    ...keepsRegistry,
    ...runsPrevention,
    "staff:reveal": "subtree",
  }),
  village_commissioner: role("村专职委员", "Village commissioner", ["village_post"], false, {
    ...sendsMessages,
    ...worksWithPeople,
    ...worksInField,
  }),
  community_commissioner: role(
    "社区专职委员",
    "Community commissioner",
    ["community_post"],
    false,
    {
      ...sendsMessages,
      ...worksWithPeople,
      ...worksInField,
    },
  ),
  grid_worker: role("网格员", "Grid worker", ["grid"], false, {
    ...sendsMessages,
    ...worksInField,
    "office:read": "office",
    "person:read": "office",
    "person:reveal": "office",
  }),
  checkpoint_worker: role("卡点值守人员", "Checkpoint worker", ["grid", ...posts], false, {
    ...knowsResponse,
    "office:read": "office",
    "duty:read": "office",
    "report:write": "office",
    "disinfection:write": "office",
  }),
  association_officer: role("专门协会工作人员", "Association officer", ["association"], false, {
    ...knowsResponse,
    "outreach:read": "office",
    "outreach:record": "office",
    ...writesDeeds,
    "duty:read": "office",
    "report:write": "office",
    "office:read": "office",
    "staff:read": "office",
  }),
  institution_reporter: role("服务机构报送员", "Institution reporter", ["institution"], false, {
    ...knowsResponse,
    ...writesDeeds,
    "duty:read": "office",
    "report:write": "office",
    "disinfection:write": "office",
    "office:read": "office",
    "staff:read": "office",
  }),
} as const satisfies Record<string, RoleRule>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];

function role(
  zh: string,
  en: string,
  at: readonly OfficeKind[],
  administrator: boolean,
  grants: Grant,
): RoleRule {
  return { zh, en, at, administrator, grants };
}

/** Narrows a stored word to a role; `undefined` for a word no longer in the table. */
export function findRole(name: string): Role | undefined {
  return Object.hasOwn(roles, name) ? (name as Role) : undefined;
}

/** Whether the role holds the permission at all, whatever the reach. */
export function holds(role: Role, permission: Permission): boolean {
  return isSelf(permission) || roles[role].grants[permission] !== undefined;
}

function isSelf(permission: Permission): boolean {
  return (selfPermissions as readonly Permission[]).includes(permission);
}

const width: Record<Reach, number> = { office: 0, subtree: 1, county: 2 };

/**
 * Whether somebody with `granter` may hand out `granted`: only what they hold themselves, at least
 * as far. The offices are decided elsewhere: the post must stand inside the granter's own scope.
 */
export function mayGrant(granter: Role, granted: Role): boolean {
  if (!holds(granter, "staff:manage")) return false;
  return permissionNames.every((permission) => {
    const wanted = roles[granted].grants[permission];
    if (wanted === undefined) return true;
    const own = roles[granter].grants[permission];
    return own !== undefined && width[own] >= width[wanted];
  });
}

/** One row per role and permission, as the database keeps them. */
export function grantRows(): { role: Role; permission: Permission; reach: Reach }[] {
  return roleNames.flatMap((name) =>
    Object.entries(roles[name].grants as Record<Permission, Reach>).map(([permission, reach]) => ({
      role: name,
      permission: permission as Permission,
      reach,
    })),
  );
}

/** Roles that can be held at an office of this kind. */
export function rolesAt(kind: OfficeKind): Role[] {
  return roleNames.filter((name) => roles[name].at.includes(kind));
}

/** Roles that must sign in with a second factor. */
export function administratorRoles(): Role[] {
  return roleNames.filter((name) => roles[name].administrator);
}
