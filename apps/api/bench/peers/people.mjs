// The list of people as a schema with resolvers: one query for the page, loaders for what it names.
// The scope is a condition of each query, which costs less than row security.
import pg from "pg";

export const typeDefs = `
  type Query { people(first: Int!): PersonConnection! }
  type PersonConnection { nodes: [Person!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Office { id: ID! shortName: String! }
  type Carer { id: ID! name: String! relation: String! phoneMask: String }
  type Person {
    id: ID! name: String! pinyin: String! sex: String! age: Int! category: String grade: Int
    certificateState: String! phoneMask: String livesAlone: Boolean!
    office: Office village: Office carers: [Carer!]!
  }`;

export function peopleOf({ url, scope, poolSize }) {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    options: `-c random_page_cost=1.1 -c jit=off -c bench.offices=${scope}`,
  });
  const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

  const page = async (first) => {
    const found = await rows(
      "page",
      `select id, name, pinyin, sex, category, grade, phone_mask as "phoneMask", lives_alone as "livesAlone", office_id,
              extract(year from age((now() at time zone 'Asia/Shanghai')::date, born_on))::integer as age,
              case when certificate_standing <> 'certified' then certificate_standing
                when certificate_suspended_from <= (now() at time zone 'Asia/Shanghai')::date then 'suspended'
                when certificate_valid_until < (now() at time zone 'Asia/Shanghai')::date then 'expired'
                else 'valid' end as "certificateState"
         from peer.person where state = 'active' and office_id = any($1::integer[])
        order by pinyin, id limit $2`,
      [scope, first + 1],
    );
    const nodes = found.slice(0, first);
    const last = nodes.at(-1);
    const endCursor = last
      ? Buffer.from(JSON.stringify([last.pinyin, last.id])).toString("base64url")
      : null;
    return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } };
  };
  const offices = async (ids) => {
    const found = await rows(
      "offices",
      `select id, short_name as "shortName", kind, parent_id from peer.office
        where id = any($1::integer[]) and id = any($2::integer[])`,
      [ids, scope],
    );
    const byId = new Map(found.map((office) => [office.id, office]));
    return ids.map((id) => byId.get(id) ?? null);
  };
  const carers = async (ids) => {
    const found = await rows(
      "carers",
      `select id, person_id, name, relation, phone_mask as "phoneMask" from peer.carer
        where person_id = any($1::uuid[]) and to_day is null and office_id = any($2::integer[])
        order by role = 'backup_carer', from_day, id`,
      [ids, scope],
    );
    const byPerson = Map.groupBy(found, ({ person_id }) => person_id);
    return ids.map((id) => byPerson.get(id) ?? []);
  };
  return { page, offices, carers };
}

const villages = new Set(["village_post", "community_post"]);

/** The village of an office: itself, or the office above a grid. */
export async function villageOf(office, load) {
  if (office === null || villages.has(office.kind)) return office;
  const above = office.parent_id === null ? null : await load(office.parent_id);
  return above !== null && villages.has(above.kind) ? above : null;
}
