import { ringOf } from "../platform/sealing/key-ring.ts";
import { testMasterKey } from "./database.ts";
import type { World } from "./world.ts";

let made = 0;

/** A number of the demo that nobody else of this test process has. */
export function freshNumber(): string {
  made += 1;
  return `1280${String(2_000_000 + made).padStart(7, "0")}`;
}

/** People with numbers that a simulator can be sent to; without one where the number is null. */
export async function reachablePeople(
  world: World,
  office: string,
  numbers: readonly (string | null)[],
  changes: { channels?: string[]; optOuts?: string[] } = {},
): Promise<string[]> {
  const keys = ringOf(testMasterKey);
  const people = await world.rows<{ id: string }>(
    "select uuidv7()::text as id from generate_series(1, $1)",
    [numbers.length],
  );
  const rows = people.map(({ id }, index) => {
    const number = numbers[index] ?? null;
    const hex = (bytes: Buffer) => bytes.toString("hex");
    return {
      id,
      name: `王${index}`,
      sealed: number === null ? null : hex(keys.seal(number, `${id}/phone`)),
      hash: number === null ? null : hex(keys.blindIndex("phone", number)),
      mask: number === null ? null : `${number.slice(0, 3)}****${number.slice(-4)}`,
    };
  });
  await world.change(
    `with r as (select * from jsonb_to_recordset($1::jsonb) as r(id uuid, name text, sealed text, hash text, mask text)),
     p as (
       insert into registry.person (id, office_id, name, pinyin, initials, sex, born_on, document_type, certificate_standing,
         category, grade, channels, opt_outs, phone_mask)
       select r.id, o.id, r.name, 'wang', 'w', 'female', '1960-01-01', 'none', 'not_certified', 'physical', 2, $3, $4, r.mask
         from r cross join organisation.office o where o.code = $2 returning id, office_id)
     insert into registry.sealed_value (person_id, office_id, kind, holder, key_id, sealed, hash, tail_hash, mask)
     select p.id, p.office_id, 'phone', 'self', $5, decode(r.sealed, 'hex'), decode(r.hash, 'hex'), decode(r.hash, 'hex'), r.mask
       from p join r on r.id = p.id where r.sealed is not null`,
    [
      JSON.stringify(rows),
      office,
      changes.channels ?? ["sms", "visit"],
      changes.optOuts ?? [],
      keys.currentId,
    ],
  );
  return people.map(({ id }) => id);
}
