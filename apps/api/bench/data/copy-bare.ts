import pg from "pg";
import { asSystem } from "../../src/platform/database/as-system.ts";
import { functions } from "../bare/change-people-statements.ts";
import { copyBoards } from "../bare/unit-days.ts";

const owned = {
  office: "organisation.office",
  member: "staff.member",
  post: "staff.post",
  person: "registry.person",
  carer: "registry.carer",
  disability_part: "registry.disability_part",
  sealed_value: "registry.sealed_value",
  person_key: "registry.person_key",
  contact: "registry.contact",
  control_case: "prevent.control_case",
  control_latest: "prevent.control_latest",
  control_alert: "prevent.control_alert",
  follow_up: "prevent.follow_up",
  duty_target: "prevent.duty_target",
  duty_slot: "prevent.duty_slot",
  day_summary: "prevent.day_summary",
  standing: "prevent.standing",
  gap: "care.gap",
  protocol: "response.protocol",
};
const open = {
  session: "access.session",
  role_permission: "access.role_permission",
  office_scope: "access.office_scope",
};

/**
 * Copies what the bare server reads and writes into a schema of its own: the same rows, columns,
 * checks and indexes, without row security, triggers and foreign keys. Afterwards both sides are
 * vacuumed and analysed alike.
 */
export async function copyBare(ownerUrl: string): Promise<void> {
  await asSystem(ownerUrl, "性能测试", "staff:manage", async (tx) => {
    await tx.query("drop schema if exists bare cascade");
    await tx.query("create schema bare");
    for (const [name, source] of Object.entries({ ...owned, ...open })) {
      await tx.query(`create table bare.${name} (like ${source} including all)`);
      await tx.query(`insert into bare.${name} select * from ${source}`);
    }
    await tx.query("create table bare.entry (like audit.entry including all)");
    await tx.query("create table bare.idempotency (like platform.idempotency including all)");
    await tx.query(functions);
    await copyBoards(tx);
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const name of Object.keys({ ...owned, ...open })) {
      await client.query(`vacuum analyze bare.${name}`);
    }
    for (const name of [...Object.values(owned), ...Object.values(open), "access.office_scope"]) {
      await client.query(`vacuum analyze ${name}`);
    }
  } finally {
    await client.end();
  }
}
