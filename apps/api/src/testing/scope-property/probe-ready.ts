import type { Plan, Try } from "./plan.ts";
import { seedSession, today, type Seeded } from "./seed.ts";
import { agree, refusal, type AppSession } from "./session.ts";

/**
 * A session is made ready while all is well with it; then one thing changes. It must begin as one
 * that was never ready does: with the same note, or refused for the same reason.
 */
export async function probeReady(
  session: AppSession,
  plan: Plan,
  seeded: Seeded,
  attempt: Try,
): Promise<void> {
  const { permission, writing } = attempt;
  const post = seeded.posts[attempt.post ?? -1];
  if (post === undefined) return;
  const role = `role ${plan.posts[attempt.post ?? -1]?.role}`;
  const staff = `where staff_id = '${seeded.members[attempt.member]}'`;
  const factor = (at: string) => `update access.account set totp_confirmed_at = ${at} ${staff}`;
  const granted = `access.role_permission where role = '${role}' and permission = '${permission}'`;
  const spoilt: Record<string, string> = {
    nothing: "",
    "an ended session": `update access.session set ended_at = now() ${staff}`,
    "an expired session": `update access.session set expires_at = now() - interval '1 second' ${staff}`,
    "an idle session": `update access.session set idle_until = now() - interval '1 second' ${staff}`,
    "another stage": `update access.session set stage = 'second_factor' ${staff}`,
    "an ended post": `update staff.post set to_day = ${today} - 1 where id = '${post}'`,
    "a disabled member": `update staff.member set state = 'disabled' where id = '${seeded.members[attempt.member]}'`,
    "a lost second factor": `${administrate(role)}; select access.touch('$token'); ${factor("null")}`,
    "an administrator's role": `${factor("null")}; select access.touch('$token'); ${administrate(role)}`,
    "a permission taken": `delete from ${granted}`,
    "another kind of permission": `update access.permission set writes = not writes where name = '${permission}'`,
  };
  const named = Object.entries(spoilt);
  const [what, change] = named[attempt.other % named.length] ?? ["nothing", ""];
  await session.undone(async () => {
    const { client } = session;
    await client.query(
      "set local role none; select access.begin_system('plan', null, 'staff:manage', 'ready')",
    );
    const token = await seedSession(client, seeded, { ...attempt, session: "live", stage: "full" });
    await client.query(`
      update staff.member set state = 'active' where id = '${seeded.members[attempt.member]}';
      update staff.post set from_day = ${today} - 400, to_day = null where id = '${post}';
      delete from access.administrator_role where role = '${role}'; ${factor("now()")};
      delete from ${granted}; insert into access.role_permission values ('${role}', '${permission}', 'subtree');
      select access.touch('${token}')`);
    const [row] = await session.rows<{ ready: boolean }>(
      "select ready_until > now() as ready from access.session where token_hash = sha256(convert_to($1, 'UTF8'))",
      [token],
    );
    agree("a session made ready", row?.ready, true);
    await client.query(
      `${change.replaceAll("$token", token)}; set local role wuzi_app; set local wuzi.actor = ''`,
    );
    const begun = async (begin: string) =>
      await session.undone(async () => {
        try {
          await client.query(`select ${begin}`, [token, permission]);
          const [row] = await session.rows<{ note: string }>(
            "select current_setting('wuzi.actor') as note",
          );
          return row?.note;
        } catch (error) {
          return refusal(error);
        }
      });
    agree(
      `${what}, ready before ${JSON.stringify(attempt)}`,
      await begun(`access.begin_${writing ? "write" : "read"}($1, $2, 'probe')`),
      await begun(`access.begin($1, $2, 'probe', ${writing})`),
    );
  });
}

function administrate(role: string): string {
  return `insert into access.administrator_role values ('${role}')`;
}
