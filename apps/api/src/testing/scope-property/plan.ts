import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { mayStandUnder } from "@wuzi/domain/organisation/office-kind";
import fc from "fast-check";

export const permissionModes = {
  "staff:read": "read",
  "office:read": "read",
  "staff:manage": "write",
  "office:manage": "write",
  "self:read": "read",
  "self:write": "write",
} as const;
export type PlanPermission = keyof typeof permissionModes;
export type Reach = "subtree" | "office" | "county";

export interface PlanOffice {
  kind: OfficeKind;
  /** Index of the office above; the root has none. */
  parent: number | undefined;
  /** `n1/n4/n10`: a sibling's name can begin with another's. */
  path: string;
}

/** A small invented federation, and who tries what in it. People and offices are named by index. */
export interface Plan {
  offices: PlanOffice[];
  members: { office: number; active: boolean; secondFactor: boolean }[];
  roles: { grants: Partial<Record<PlanPermission, Reach>>; administrator: boolean }[];
  posts: { member: number; office: number; role: number; days: Days }[];
  successors: { office: number; successor: number }[];
  tries: Try[];
}

export type Days = "ended" | "today only" | "open" | "coming";

export interface Try {
  member: number;
  /** The post that the session acts in, held today or not. */
  post: number | undefined;
  session: "live" | "idle" | "expired" | "ended";
  stage: "full" | "second_factor" | "password_change" | "enrolment";
  permission: PlanPermission;
  writing: boolean;
  /** What the try is about, over and above what it reads. */
  office: number;
  other: number;
  subject: number;
}

const first: OfficeKind[] = ["province_federation", "city_federation", "county_federation"];
const kinds: OfficeKind[] = [
  "city_federation",
  "county_federation",
  "town_federation",
  "street_federation",
  "village_post",
  "community_post",
  "grid",
  "association",
  "institution",
];
const mostly = <T>(usual: T, ...rare: T[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...rare) },
  );

const picks = fc.nat({ max: 10_000 });

/** Town after town under one county, so that an eleventh sibling is common. */
const kind = fc.oneof(
  { weight: 5, arbitrary: fc.constant<OfficeKind>("town_federation") },
  { weight: 6, arbitrary: fc.constantFrom(...kinds) },
);

const offices = fc
  .array(fc.record({ kind, pick: picks, eldest: fc.boolean() }), { minLength: 16, maxLength: 40 })
  .map((drawn) => {
    const tree: PlanOffice[] = [];
    const children = new Map<number | undefined, number>();
    const add = (of: OfficeKind, parent: number | undefined) => {
      const number = (children.get(parent) ?? 0) + 1;
      children.set(parent, number);
      const above = parent === undefined ? "" : `${tree[parent]?.path}/`;
      tree.push({ kind: of, parent, path: `${above}n${number}` });
    };
    for (const [index, of] of first.entries()) add(of, index === 0 ? undefined : index - 1);
    for (const { kind: of, pick, eldest } of drawn) {
      const above = tree.flatMap((office, index) =>
        mayStandUnder(of, office.kind) ? [index] : [],
      );
      if (above.length > 0) add(of, above[eldest ? 0 : pick % above.length]);
    }
    return tree;
  });

const reach = mostly<Reach | undefined>("subtree", "office", "county", undefined);
const role = fc.record({
  administrator: fc.boolean(),
  grants: fc
    .record({
      "staff:read": reach,
      "office:read": reach,
      "staff:manage": reach,
      "office:manage": reach,
    })
    .map((grants) => grants as Partial<Record<PlanPermission, Reach>>),
});

const names = Object.keys(permissionModes) as PlanPermission[];

/** Any plan of about 30 offices, 6 people and 4 tries. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    offices,
    roles: fc.array(role, { minLength: 3, maxLength: 3 }),
    members: fc.array(
      fc.record({ office: picks, active: mostly(true, false), secondFactor: mostly(true, false) }),
      { minLength: 3, maxLength: 8 },
    ),
    posts: fc.array(
      fc.record({
        member: picks,
        office: fc.oneof(picks, fc.nat({ max: 5 })),
        role: picks,
        days: mostly<Days>("open", "ended", "today only", "coming"),
      }),
      { minLength: 6, maxLength: 14 },
    ),
    successors: fc.array(fc.record({ office: picks, successor: picks }), { maxLength: 4 }),
    tries: fc.array(
      fc.record({
        member: picks,
        post: mostly<number | undefined>(0, undefined),
        postPick: picks,
        below: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
        session: mostly<Try["session"]>("live", "idle", "expired", "ended"),
        stage: mostly<Try["stage"]>("full", "second_factor", "password_change", "enrolment"),
        permission: fc.oneof(
          { weight: 2, arbitrary: fc.constant<PlanPermission>("staff:manage") },
          { weight: 3, arbitrary: fc.constantFrom(...names) },
        ),
        writing: fc.boolean(),
        office: picks,
        other: picks,
        subject: picks,
      }),
      { minLength: 4, maxLength: 6 },
    ),
  })
  .map(withinBounds);

/** Turns free picks into indexes of what there is. */
type Drawn = Omit<Plan, "tries"> & {
  tries: (Try & { postPick: number; below: [boolean, boolean, boolean] })[];
};

function withinBounds(plan: Drawn): Plan {
  const office = (pick: number) => pick % plan.offices.length;
  const posts = plan.posts.map((post) => ({
    ...post,
    member: post.member % plan.members.length,
    office: office(post.office),
    role: post.role % plan.roles.length,
  }));
  // one post of a kind at a time: the table refuses overlaps
  const known = new Set<string>();
  const distinct = posts.filter(({ member, office, role }) => {
    const key = `${member}/${office}/${role}`;
    return !known.has(key) && known.add(key);
  });
  const pairs = new Set<string>();
  const successors = plan.successors
    .map((pair) => ({ office: office(pair.office), successor: office(pair.successor) }))
    .filter(({ office, successor }) => {
      const key = `${office}/${successor}`;
      return office !== successor && !pairs.has(key) && pairs.add(key);
    });
  return {
    ...plan,
    posts: distinct,
    successors,
    members: plan.members.map((member) => ({ ...member, office: office(member.office) })),
    tries: plan.tries.map((each) => withinReach(each, plan, distinct)),
  };
}

/** Half of what is tried lies below the post that tries it: a random office seldom would. */
function withinReach(
  { postPick, below, ...each }: Drawn["tries"][number],
  { offices, members }: Drawn,
  posts: Plan["posts"],
): Try {
  const index = each.post === undefined ? undefined : postPick % posts.length;
  const post = posts[index ?? -1];
  const top = offices[post?.office ?? 0]?.path ?? "";
  const under = offices.flatMap(({ path }, at) => (`${path}/`.startsWith(`${top}/`) ? [at] : []));
  const near = (pick: number, chosen: boolean) =>
    (chosen ? under[pick % under.length] : undefined) ?? pick % offices.length;
  const subjects = members.flatMap(({ office }, at) =>
    under.includes(office % offices.length) ? [at] : [],
  );
  return {
    ...each,
    post: index,
    member: post?.member ?? each.member % members.length,
    office: near(each.office, below[0]),
    other: near(each.other, below[1]),
    subject:
      (below[2] ? subjects[each.subject % subjects.length] : undefined) ??
      each.subject % members.length,
  };
}
