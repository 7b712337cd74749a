import { permissionModes, type Plan, type PlanPermission, type Try } from "./plan.ts";

const width = { none: -1, office: 0, subtree: 1, county: 2 };

/** What the database must answer, worked out by walking the tree upwards. */
export class Model {
  readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** Whether an office is the other one or stands somewhere below it. */
  isWithin(office: number, above: number): boolean {
    for (
      let at: number | undefined = office;
      at !== undefined;
      at = this.plan.offices[at]?.parent
    ) {
      if (at === above) return true;
    }
    return false;
  }

  countyOf(office: number): number | undefined {
    for (
      let at: number | undefined = office;
      at !== undefined;
      at = this.plan.offices[at]?.parent
    ) {
      if (this.plan.offices[at]?.kind === "county_federation") return at;
    }
    return undefined;
  }

  /** The SQLSTATE with which the try is refused, or the offices that it reaches. */
  begin(attempt: Try): string | Set<number> {
    const { session, stage, permission, writing } = attempt;
    const member = this.plan.members[attempt.member];
    if (session !== "live" || member?.active !== true) return "WZ001";
    const isOwn = permission.startsWith("self:");
    if (stage === "second_factor" || (stage !== "full" && !isOwn)) return "WZ003";
    if (isOwn) {
      return writing && permissionModes[permission] === "read" ? "WZ002" : new Set();
    }
    const post = this.plan.posts[attempt.post ?? -1];
    if (post === undefined || post.days === "ended" || post.days === "coming") return "WZ002";
    const role = this.plan.roles[post.role];
    if (role?.administrator === true && !member.secondFactor) return "WZ003";
    const reach = role?.grants[permission];
    if (reach === undefined) return "WZ002";
    if (writing && permissionModes[permission] === "read") return "WZ002";
    return new Set(
      [...this.plan.offices.keys()].filter((office) => this.#reaches(reach, post.office, office)),
    );
  }

  #reaches(reach: "subtree" | "office" | "county", from: number, office: number): boolean {
    if (reach === "office") return office === from;
    const top = reach === "county" ? this.countyOf(from) : from;
    return top !== undefined && this.isWithin(office, top);
  }

  /** Whether the try's actor may give somebody a post of this role, the office aside. */
  gives({ member, post, permission }: Try, role: number, holder: number): boolean {
    const own = this.plan.roles[this.plan.posts[post ?? -1]?.role ?? -1]?.grants ?? {};
    const wanted = Object.entries(this.plan.roles[role]?.grants ?? {});
    return (
      permission === "staff:manage" &&
      holder !== member &&
      wanted.every(
        ([name, reach]) =>
          reach === undefined || width[reach] <= width[own[name as PlanPermission] ?? "none"],
      )
    );
  }

  membersIn(reached: ReadonlySet<number>): number[] {
    return this.plan.members.flatMap(({ office }, index) => (reached.has(office) ? [index] : []));
  }

  postsIn(reached: ReadonlySet<number>): number[] {
    return this.plan.posts.flatMap(({ office }, index) => (reached.has(office) ? [index] : []));
  }

  successorsIn(reached: ReadonlySet<number>): number {
    return this.plan.successors.filter(({ office }) => reached.has(office)).length;
  }

  /** Posts at a reached office whose holder belongs to a reached office as well. */
  joined(reached: ReadonlySet<number>): number {
    const members = new Set(this.membersIn(reached));
    return this.postsIn(reached).filter((post) => members.has(this.plan.posts[post]?.member ?? -1))
      .length;
  }
}
