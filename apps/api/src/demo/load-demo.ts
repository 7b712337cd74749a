import { readFile } from "node:fs/promises";
import { roles } from "@wuzi/domain/access/roles";
import { demoOffices } from "@wuzi/domain/demo/demo-offices";
import type { DemoPlan } from "@wuzi/domain/demo/demo-plan";
import { demoStaff, type DemoMember } from "@wuzi/domain/demo/demo-staff";
import { maskForList } from "@wuzi/domain/identity/mask";
import { readDivisions } from "../commands/read-divisions.ts";
import { importOffices } from "../modules/organisation/office/import-offices.ts";
import { sealPhone } from "../modules/staff/member/sealed-phone.ts";
import { newProof } from "../platform/access/password.ts";
import { sealSecret } from "../platform/access/second-factor.ts";
import { asSystem, type SystemTransaction } from "../platform/database/as-system.ts";
import { demoData } from "./demo-data.ts";
import { insertIncident } from "./demo-incident.ts";
import { insertResponsibility } from "./demo-responsibility.ts";
import { demoPassword, demoTotpSecret } from "./demo-secrets.ts";

/** The demo counties: offices, staff, posts, accounts. Everything is marked synthetic. */
export async function loadDemo(
  ownerUrl: string,
  masterKey: Buffer,
): Promise<{ staff: number; offices: number }> {
  const { counties } = JSON.parse(await readFile(demoData("demo.json"), "utf8")) as {
    counties: DemoPlan[];
  };
  const proof = await newProof(demoPassword(masterKey));
  return await asSystem(ownerUrl, "演示数据", "staff:manage", async (client) => {
    const total = { staff: 0, offices: 0 };
    for (const plan of counties) {
      const divisions = await readDivisions(demoData(`divisions/${plan.divisions}`));
      const offices = [...divisions, ...demoOffices(divisions, plan)];
      const members = demoStaff(offices, plan);
      total.offices += (await importOffices(client, offices)).created;
      total.staff += await insertStaff(client, members, masterKey, proof);
      await insertIncident(client, divisions);
      await insertResponsibility(client, divisions, plan.loginPrefix);
    }
    return total;
  });
}

async function insertStaff(
  client: SystemTransaction,
  members: readonly DemoMember[],
  masterKey: Buffer,
  proof: Awaited<ReturnType<typeof newProof>>,
): Promise<number> {
  const rows = members.map(({ login, name, phone, officeCode }) => ({
    login,
    name,
    phone: sealPhone(masterKey, login, phone),
    phone_mask: maskForList("phone", phone),
    office_code: officeCode,
  }));
  const inserted = await client.query(
    `insert into staff.member (office_id, name, login, phone, phone_mask, synthetic)
     select o.id, s.name, s.login, s.phone, s.phone_mask, true
       from jsonb_to_recordset($1) as s(login text, name text, phone text, phone_mask text, office_code text)
       join organisation.office o on o.code = s.office_code`,
    [JSON.stringify(rows)],
  );
  const posts = members.flatMap((member) =>
    member.posts.map((post) => ({
      login: member.login,
      office_code: post.officeCode,
      role: post.role,
      from_day: post.fromDay,
    })),
  );
  await client.query(
    `insert into staff.post (office_id, staff_id, holder_name, role, from_day)
     select o.id, m.id, m.name, s.role, s.from_day
       from jsonb_to_recordset($1) as s(login text, office_code text, role text, from_day date)
       join organisation.office o on o.code = s.office_code
       join staff.member m on m.login = s.login`,
    [JSON.stringify(posts)],
  );
  // one proof for all of them: they share the one demo password anyway
  await client.query(
    `insert into access.account (staff_id, salt, cost, verifier, must_change, password_changed_at)
     select m.id, $2, $3, sha256($4), false, now()
       from jsonb_to_recordset($1) as s(login text) join staff.member m on m.login = s.login`,
    [JSON.stringify(rows), proof.salt, proof.cost, proof.digest],
  );
  await enrol(client, members, masterKey);
  return inserted.rowCount ?? 0;
}

async function enrol(
  client: SystemTransaction,
  members: readonly DemoMember[],
  masterKey: Buffer,
): Promise<void> {
  const administrators = members.filter(({ posts }) =>
    posts.some(({ role }) => roles[role].administrator),
  );
  const { rows } = await client.query<{ id: string; login: string }>(
    "select id, login from staff.member where login = any($1)",
    [administrators.map(({ login }) => login)],
  );
  for (const { id, login } of rows) {
    const sealed = sealSecret(masterKey, demoTotpSecret(masterKey, login), id);
    await client.query(
      "update access.account set totp_secret = $2, totp_confirmed_at = now() where staff_id = $1",
      [id, sealed],
    );
  }
}
