import type { FieldTold } from "./field-writers.ts";
import { pastPolicies } from "./past-policies.ts";

/** Whether what the clients of 防 were told agrees with what is there. */
export interface FieldBooks {
  lost: string[];
  doubled: string[];
  unaudited: string[];
  /** Numbers of notices that are missing, given twice, or another than was told. */
  numbers: string[];
  surprises: string[];
}

interface Row {
  mark: string;
  rows: number;
  effects: number;
  entries: number;
}

/** By mark: rows, what follows from each, and their entries in the audit. */
const marked = `
  select mark, count(*)::int as rows, sum(effects)::int as effects,
         sum((select count(*) from audit.entry e where e.subject = t.place and e.subject_id = t.id::text and e.action = 'create'))::int as entries
    from (select note as mark, 'prevent.follow_up' as place, id, 1 as effects from prevent.follow_up
          union all select note, 'prevent.disinfection', id, 1 from prevent.disinfection
          union all select origin, 'prevent.arrival', id, sightings from prevent.arrival
          union all select news, 'prevent.daily_report', id, 1 from prevent.daily_report) t
   where starts_with(mark, $1) group by mark`;

const numbered = `
  select r.id::text, r.notice_year as year, r.notice_no as number, c.state = 'released' as released,
         (select count(*)::int from audit.entry e where e.subject = 'prevent.release' and e.subject_id = r.id::text
            and e.after ->> 'state' = 'approved') as entries
    from prevent.release r join prevent.control_case c on c.id = r.case_id
   where r.state = 'approved' order by r.notice_year, r.notice_no`;

interface Notice {
  id: string;
  year: number;
  number: number;
  released: boolean;
  entries: number;
}

/** Holds what the clients were told against the tables, past every policy. */
export async function fieldBalance(
  superuserUrl: string,
  run: string,
  told: FieldTold,
): Promise<FieldBooks> {
  return await pastPolicies(superuserUrl, async (client) => {
    const { rows } = await client.query<Row>(marked, [`${run} `]);
    const { rows: notices } = await client.query<Notice>(numbered);
    const { rows: checks } = await client.query<{ checks: number; rows: number }>(
      `select l.checks::int, (select count(*)::int from prevent.follow_up f where f.case_id = l.case_id and f.on_day = l.on_day) as rows
         from prevent.control_latest l where l.on_day is not null`,
    );
    const found = new Set(rows.map(({ mark }) => mark));
    const marks = (wrong: (row: Row) => boolean) => rows.filter(wrong).map(({ mark }) => mark);
    const counted = checks.filter((each) => each.checks !== each.rows).map(() => "control_latest");
    return {
      lost: told.kept.filter((mark) => !found.has(mark)),
      doubled: [...marks((row) => row.rows !== 1 || row.effects !== 1), ...counted],
      unaudited: [
        ...marks((row) => row.entries !== row.rows),
        ...notices.filter(({ entries }) => entries !== 1).map(({ id }) => id),
      ],
      numbers: wrongNumbers(notices, told.notices),
      surprises: told.surprises,
    };
  });
}

function wrongNumbers(notices: readonly Notice[], told: ReadonlyMap<string, string>): string[] {
  const gaps = notices.flatMap(({ year, number }, at) => {
    const before = notices[at - 1];
    const expected = before?.year === year ? before.number + 1 : 1;
    return number === expected ? [] : [`${year}: ${number} instead of ${expected}`];
  });
  const numbers = new Map(notices.map((each) => [each.id, each]));
  const others = [...told].flatMap(([id, number]) => {
    const notice = numbers.get(id);
    const stands =
      notice?.released === true && number === `解隔〔${notice.year}〕${notice.number}号`;
    return stands ? [] : [`${id}: told ${number}`];
  });
  return [...gaps, ...others];
}
