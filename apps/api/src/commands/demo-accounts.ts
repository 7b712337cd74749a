import { findRole, roles } from "@wuzi/domain/access/roles";
import { generateSync } from "otplib";
import { Client } from "pg";
import { demoPassword, demoTotpSecret } from "../demo/demo-secrets.ts";
import { environment } from "../environment.ts";

const shown = [
  "county.admin",
  "county.leader",
  "county.security",
  "county.auditor",
  "fuyang.admin",
  "fuyang.officer",
  "lingang.officer",
  "v510522001001",
];

interface Row {
  login: string;
  name: string;
  office: string;
  role: string;
}

/** The demo accounts worth trying, with this installation's password and codes of the moment. */
export async function demoAccounts(args: string[]): Promise<number> {
  const logins = args.length > 0 ? args : shown;
  const rows = await findAccounts(logins);
  if (rows.length === 0) {
    process.stdout.write("There are no demo accounts in this database.\n");
    return 0;
  }
  process.stdout.write(
    `Demo accounts 演示账号 — password 密码 ${demoPassword(environment.masterKey)}\n`,
  );
  for (const row of rows) {
    const role = findRole(row.role);
    const title = role === undefined ? row.role : roles[role].zh;
    process.stdout.write(`  ${row.login.padEnd(18)}${row.office} ${title}${codeFor(row)}\n`);
  }
  process.stdout.write(
    "A code is good for 30 seconds; a new one: npm run wuzi demo-accounts LOGIN\n",
  );
  return 0;
}

function codeFor({ login, role }: Row): string {
  const known = findRole(role);
  if (known === undefined || !roles[known].administrator) return "";
  const secret = demoTotpSecret(environment.masterKey, login);
  return `  code 验证码 ${generateSync({ secret })}  (app 密钥 ${secret})`;
}

async function findAccounts(logins: string[]): Promise<Row[]> {
  const client = new Client({ connectionString: environment.ownerUrl });
  await client.connect();
  try {
    await client.query("begin read only");
    await client.query("select access.begin_system('demo accounts', null, 'staff:read', '')");
    const { rows } = await client.query<Row>(
      `select distinct on (array_position($1::text[], m.login)) m.login, m.name, o.short_name as office, p.role
         from staff.member m join staff.post p on p.staff_id = m.id
         join organisation.office o on o.id = p.office_id
        where m.synthetic and m.login = any($1)
        order by array_position($1::text[], m.login), p.from_day, p.id`,
      [logins],
    );
    return rows;
  } finally {
    await client.end();
  }
}
