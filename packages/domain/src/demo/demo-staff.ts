import type { Role } from "../access/roles.ts";
import type { ChinaDay } from "../calendar/china-day.ts";
import { demoPhone } from "../identity/phone.ts";
import type { OfficeSeed } from "../organisation/division-file.ts";
import { demoName } from "./demo-name.ts";
import type { DemoPlan } from "./demo-plan.ts";

export interface DemoPost {
  readonly officeCode: string;
  readonly role: Role;
  readonly fromDay: ChinaDay;
}

/** An invented member of staff. The phone can belong to nobody. */
export interface DemoMember {
  readonly login: string;
  readonly name: string;
  readonly phone: string;
  /** The office the member belongs to, which is that of the first post. */
  readonly officeCode: string;
  readonly posts: readonly DemoPost[];
}

interface Seat {
  readonly login: string;
  readonly office: OfficeSeed;
  readonly role: Role;
}

const countySeats = {
  "county.admin": "county_administrator",
  "county.leader": "county_leader",
  "county.staff": "county_staff",
  "county.security": "security_administrator",
  "county.system": "system_administrator",
  "county.auditor": "auditor",
} as const satisfies Record<string, Role>;

/**
 * The demo staff of a county: six posts at the county, an administrator and an officer in every
 * town and street, a commissioner in every village, grid workers where the plan wants them, an
 * officer in each association and a reporter in each institution. The same plan always gives the
 * same people.
 * @param offices the county's divisions together with its demo offices.
 * @throws RangeError when a further post names a sign-in name or an office that does not exist.
 */
export function demoStaff(offices: readonly OfficeSeed[], plan: DemoPlan): DemoMember[] {
  const seats = offices
    .filter(({ closedOn }) => closedOn === null)
    .flatMap((office) => seatsAt(office, plan));
  const logins = new Set(seats.map(({ login }) => login));
  const codes = new Set(offices.map(({ code }) => code));
  for (const { login, officeCode } of plan.furtherPosts) {
    if (!logins.has(login)) throw new RangeError(`nobody signs in as ${login}`);
    if (!codes.has(officeCode)) throw new RangeError(`there is no office ${officeCode}`);
  }
  return seats.map(({ login, office, role }, index) => {
    const further = plan.furtherPosts.filter((post) => post.login === login);
    const posts = [{ officeCode: office.code, role }, ...further];
    return {
      login: plan.loginPrefix + login,
      name: demoName(plan.loginPrefix + login),
      phone: demoPhone(0, phoneBase(offices) + index + 1),
      officeCode: office.code,
      posts: posts.map((post) => ({
        officeCode: post.officeCode,
        role: post.role,
        fromDay: plan.from,
      })),
    };
  });
}

function seatsAt(office: OfficeSeed, plan: DemoPlan): Seat[] {
  const word = office.slug ?? "";
  const seat = (login: string, role: Role): Seat => ({ login, office, role });
  switch (office.kind) {
    case "province_federation":
    case "city_federation":
      return [];
    case "county_federation":
      return Object.entries(countySeats).map(([login, role]) => seat(login, role));
    case "street_federation":
      return [
        seat(`${word}.admin`, "street_administrator"),
        seat(`${word}.officer`, "street_officer"),
      ];
    case "town_federation":
      return [
        seat(`${word}.admin`, "township_administrator"),
        seat(`${word}.officer`, "township_officer"),
      ];
    case "community_post":
      return [seat(`v${office.code}`, "community_commissioner")];
    case "village_post":
      return [seat(`v${office.code}`, "village_commissioner")];
    case "grid":
      return plan.gridWorkersIn.some((unit) => office.code.startsWith(unit))
        ? [seat(`g${office.code.replace("-g", "-")}`, "grid_worker")]
        : [];
    case "association":
      return [seat(`${office.topic ?? ""}.officer`, "association_officer")];
    case "institution":
      return [seat(`${word}.reporter`, "institution_reporter")];
  }
}

/** Ten thousand numbers a county, by the last three digits of its code. */
function phoneBase(offices: readonly OfficeSeed[]): number {
  const county = offices.find(({ kind }) => kind === "county_federation");
  return Number(county?.code.slice(-3) ?? 0) * 10_000;
}
