import pg from "pg";
import { asSystem } from "../src/platform/database/as-system.ts";
import { parentOf } from "./processes.ts";

export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** The last four digits of a number. */
  readonly tail: string;
}

/** The township that the bench looks at, as its owner sees it. */
export interface Township {
  /** Ids of all its offices, closed ones included: what its officer's permission reaches. */
  readonly offices: readonly number[];
  /** Ids, codes and short names of the same. */
  readonly names: ReadonlySet<string>;
  readonly members: readonly string[];
  /** Some of its people, and what they can be found by. */
  readonly people: readonly Registered[];
  /** A village where people are registered, by its id and code. */
  readonly home: { readonly officeId: string; readonly code: string };
  /** Open grids, villages and communities to be renamed, three for each connection. */
  readonly renamed: readonly { id: string; name: string; shortName: string; version: number }[];
  readonly officerId: string;
  readonly administratorId: string;
  /** The county federation, and the ids, codes and short names of everything below it. */
  readonly county: { readonly id: number; readonly names: ReadonlySet<string> };
}

const officer = "fuyang.officer";
const administrator = "fuyang.admin";
const leader = "county.leader";
export const logins = { officer, administrator, leader };

interface Row {
  id: number;
  code: string;
  name: string;
  short_name: string;
  version: number;
  kind: string;
  closed_on: string | null;
}

/** @param sample of how many members and people single records are asked */
export async function readTownship(
  ownerUrl: string,
  connections: number,
  sample: number,
): Promise<Township> {
  return await asSystem(ownerUrl, "性能测试", "staff:manage", async (tx) => {
    const { rows: staff } = await tx.query<{ id: string; login: string; office_id: number }>(
      "select id, login, office_id from staff.member where login = any($1)",
      [[officer, administrator, leader]],
    );
    const memberOf = (login: string) => {
      const found = staff.find((each) => each.login === login);
      if (found === undefined) throw new Error(`The demo account ${login} is missing.`);
      return found;
    };
    const { rows: offices } = await tx.query<Row>(
      `select o.id, o.code, o.name, o.short_name, o.version, o.kind, o.closed_on
         from access.office_scope s join organisation.office o on o.id = any(s.offices)
        where s.office_id = $1 order by o.id`,
      [memberOf(officer).office_id],
    );
    const ids = offices.map(({ id }) => id);
    const small = offices.filter(
      ({ kind, closed_on }) => closed_on === null && (kind === "grid" || kind.endsWith("_post")),
    );
    if (small.length < connections * 3) {
      throw new Error(
        `The township has ${small.length} small offices, enough for a third as many connections.`,
      );
    }
    const home = offices.find(
      ({ kind, closed_on }) => closed_on === null && kind.endsWith("_post"),
    );
    if (home === undefined) throw new Error("The township has no village.");
    const { rows: members } = await tx.query<{ id: string }>(
      `select m.id from staff.member m where m.office_id = any($1)
          and exists (select from staff.post p where p.staff_id = m.id and p.office_id = any($1))
        order by md5(m.id::text) limit $2`,
      [ids, sample],
    );
    const { rows: people } = await tx.query<Registered>(
      `select p.id, p.name, p.initials, right(s.mask, 4) as tail
         from registry.person p join registry.sealed_value s on s.person_id = p.id and s.kind = 'phone'
        where p.office_id = any($1) and p.state = 'active' order by md5(p.id::text) limit $2`,
      [ids, sample],
    );
    const countyId = memberOf(leader).office_id;
    const { rows: county } = await tx.query<Row>(
      `select o.id, o.code, o.short_name from access.office_scope s
         join organisation.office o on o.id = any(s.offices) where s.office_id = $1`,
      [countyId],
    );
    return {
      offices: ids,
      names: namesOf(offices),
      county: { id: countyId, names: namesOf(county) },
      members: members.map(({ id }) => id),
      people,
      renamed: small.slice(0, connections * 3).map(({ id, name, short_name, version }) => ({
        id: String(id),
        name,
        shortName: short_name,
        version,
      })),
      home: { officeId: String(home.id), code: home.code },
      officerId: memberOf(officer).id,
      administratorId: memberOf(administrator).id,
    };
  });
}

function namesOf(offices: readonly Row[]): ReadonlySet<string> {
  return new Set(offices.flatMap(({ id, code, short_name }) => [String(id), code, short_name]));
}

/** Process of the server that the connection reaches: the parent of every connection's own. */
export async function serverProcess(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    return parentOf(rows[0]?.pid ?? 0);
  } finally {
    await client.end();
  }
}
