import { Client } from "pg";
import type { Acknowledged } from "./writers.ts";

/** Whether what clients were told agrees with what is there. Every list is empty where it does. */
export interface Books {
  lost: string[];
  doubled: string[];
  unaudited: string[];
  surprises: string[];
}

interface Row {
  login: string;
  members: number;
  posts: number;
  entries: number;
}

/** Holds what the clients were told against the tables, past every policy. */
export async function balance(
  superuserUrl: string,
  run: string,
  told: Acknowledged,
): Promise<Books> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(
      `select m.login, count(distinct m.id)::int as members, count(distinct p.id)::int as posts,
              count(distinct e.id)::int as entries
         from staff.member m left join staff.post p on p.staff_id = m.id
         left join audit.entry e on e.subject_id = m.id::text and e.action = 'create'
          and e.subject = 'staff.member'
        where starts_with(m.login, $1) group by m.login`,
      [`${run}-`],
    );
    const books = compareMembers(rows, told);
    for (const [id, { name, renames }] of told.names) {
      const { rows: found } = await client.query<{ name: string; entries: number }>(
        `select name, (select count(*)::int from audit.entry
                        where subject = 'organisation.office' and subject_id = $1::text
                          and action = 'change' and starts_with(after ->> 'name', $2)) as entries
           from organisation.office where id = $1::int`,
        [id, `${run} `],
      );
      if (found[0]?.name !== name) books.lost.push(name);
      if (Number(found[0]?.entries) !== renames) books.unaudited.push(name);
    }
    return books;
  } finally {
    await client.end();
  }
}

function compareMembers(rows: Row[], told: Acknowledged): Books {
  const found = new Set(rows.map(({ login }) => login));
  const names = (wrong: (row: Row) => boolean) => rows.filter(wrong).map(({ login }) => login);
  return {
    lost: told.logins.filter((login) => !found.has(login)),
    doubled: names(({ members, posts }) => members !== 1 || posts !== 1),
    unaudited: names(({ members, entries }) => entries !== members),
    surprises: told.surprises,
  };
}
