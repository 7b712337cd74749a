import { mayStandUnder, officeKinds } from "@wuzi/domain/organisation/office-kind";
import type { Model } from "./model.ts";
import type { Try } from "./plan.ts";
import { postWrites } from "./probe-posts.ts";
import type { Seeded } from "./seed.ts";
import { agree, type AppSession } from "./session.ts";

/** One statement and what must come of it. */
export interface Attempt {
  what: string;
  sql: string;
  /** Rows touched, or `refused`. */
  want: number | string;
  /** Audit entries, where they are not one a row. */
  entries?: number;
}

/** Every insert, change, move and removal about the try's offices and member. */
export async function probeWrites(
  session: AppSession,
  model: Model,
  seeded: Seeded,
  attempt: Try,
  reached: ReadonlySet<number>,
): Promise<void> {
  const all = [
    ...writes(model, seeded, attempt, reached),
    ...postWrites(model, seeded, attempt, reached),
  ];
  for (const write of all) {
    const { rows, entries } = await session.outcome(write.sql);
    agree(write.what, rows, write.want);
    const recorded = write.entries ?? rows;
    agree(`${write.what}: audit entries`, entries, typeof rows === "number" ? recorded : 0);
  }
  for (const { what, sql, want } of forbidden(seeded, attempt)) {
    agree(what, (await session.outcome(sql)).rows, want);
  }
}

/** Without a single write: the transaction itself refuses. */
export async function probeReadOnly(session: AppSession, seeded: Seeded, to: Try): Promise<void> {
  const insert = `insert into staff.member (office_id, name, login)
    values (${seeded.offices[to.office]}, 'x', 'login-x')`;
  agree("writing after a read has begun", (await session.outcome(insert)).rows, "25006");
}

function writes(model: Model, seeded: Seeded, to: Try, reached: ReadonlySet<number>): Attempt[] {
  const { plan } = model;
  const [here, there] = [seeded.offices[to.office], seeded.offices[to.other]];
  const inside = reached.has(to.office);
  const member = seeded.members[to.subject];
  const sees = reached.has(plan.members[to.subject]?.office ?? -1);
  const seen = model.membersIn(reached).length;
  const attempts: Attempt[] = [
    {
      what: "a new member",
      sql: `insert into staff.member (office_id, name, login) values (${here}, 'x', 'login-x')`,
      want: inside ? 1 : "refused",
    },
    {
      what: "a change of one member",
      sql: `update staff.member set phone_mask = 'x' where id = '${member}'`,
      want: sees ? 1 : 0,
    },
    {
      what: "a change of all members",
      sql: "update staff.member set phone_mask = 'x'",
      want: seen,
    },
    {
      what: "a move of a member",
      sql: `update staff.member set office_id = ${there} where id = '${member}' and office_id <> ${there}`,
      want: moved(sees, plan.members[to.subject]?.office === to.other, reached.has(to.other)),
    },
    {
      // without a WHERE the list's own policy does not look at the new rows
      what: "a move of all members",
      sql: `update staff.member set office_id = ${there}`,
      want: seen === 0 || reached.has(to.other) ? seen : "refused",
      entries: model.membersIn(reached).filter((at) => plan.members[at]?.office !== to.other)
        .length,
    },
    {
      what: "a change of all offices",
      sql: "update organisation.office set short_name = 'x'",
      want: reached.size,
    },
  ];
  const kind = officeKinds.find((each) =>
    mayStandUnder(each, plan.offices[to.office]?.kind ?? "grid"),
  );
  if (kind !== undefined) {
    attempts.push({
      what: "a new office",
      sql: `insert into organisation.office (id, parent_id, kind, code, name, short_name, opened_on)
            values (5000, ${here}, '${kind}', '5000', 'x', 'x', '2020-01-01')`,
      want: inside ? 1 : "refused",
    });
  }
  const known = plan.successors.some((p) => p.office === to.office && p.successor === to.other);
  if (to.office !== to.other && !known) {
    attempts.push({
      what: "a new successor",
      sql: `insert into organisation.office_successor values (${here}, ${there})`,
      want: inside && reached.has(to.other) ? 1 : "refused",
    });
  }
  return attempts;
}

function moved(sees: boolean, same: boolean, into: boolean): number | string {
  if (!sees || same) return 0;
  return into ? 1 : "refused";
}

/** What nobody may do at all, whatever they reach, and what is one's own alone. */
function forbidden(seeded: Seeded, to: Try): Attempt[] {
  const member = seeded.members[to.subject];
  const own = to.subject === to.member;
  const refused = "refused";
  return [
    { what: "a phone number", sql: "select phone from staff.member", want: refused },
    { what: "removing a member", sql: "delete from staff.member", want: refused },
    { what: "removing a post", sql: "delete from staff.post", want: refused },
    { what: "removing an office", sql: "delete from organisation.office", want: refused },
    { what: "rewriting the audit", sql: "update audit.entry set actor_name = 'x'", want: refused },
    { what: "emptying the audit", sql: "delete from audit.entry", want: refused },
    {
      what: "a change of all settings",
      sql: "update staff.preference set settings = '{}'",
      want: 1,
    },
    {
      what: "a change of one's settings",
      sql: `update staff.preference set settings = '{}' where staff_id = '${member}'`,
      want: own ? 1 : 0,
    },
    { what: "all request keys", sql: "update platform.idempotency set outcome = '1'", want: 1 },
    {
      what: "a request key for a person",
      sql: `insert into platform.idempotency (staff_id, key, field, body_hash)
            values ('${member}', gen_random_uuid(), 'x', '')`,
      want: own ? 1 : refused,
    },
    { what: "the sessions", sql: "select from access.session", want: refused },
    { what: "the key", sql: "select value from access.secret", want: refused },
    { what: "signing", sql: "select access.sign('x')", want: refused },
    { what: "the system", sql: "select access.begin_system('x', null, 'x', 'x')", want: refused },
  ];
}
