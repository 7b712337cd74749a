import { randomBytes } from "node:crypto";
import { asSystem } from "../../src/platform/database/as-system.ts";

/** How the peers reach their copy, and whose rows they shall see. */
export interface PeerDatabase {
  readonly url: string;
  /** The township's offices, as PostgreSQL writes an array. */
  readonly scope: string;
}

/**
 * Copies the list's tables into a schema for the peers: the same rows and indexes, foreign keys for
 * those that find relations by them, row security by a setting of the transaction, and a login that
 * it binds.
 */
export async function copyForPeers(
  ownerUrl: string,
  offices: readonly number[],
): Promise<PeerDatabase> {
  const password = randomBytes(24).toString("base64url");
  await asSystem(ownerUrl, "性能测试", "staff:manage", async (tx) => {
    await tx.query("drop schema if exists peer cascade");
    await tx.query("create schema peer");
    for (const [name, key] of [
      ["office", "id"],
      ["person", "office_id"],
      ["carer", "office_id"],
    ]) {
      await tx.query(`create table peer.${name} (like bare.${name} including all)`);
      await tx.query(`insert into peer.${name} select * from bare.${name}`);
      await tx.query(`alter table peer.${name} enable row level security`);
      await tx.query(
        `create policy scope on peer.${name} for select
          using (${key} = any((select current_setting('bench.offices'))::integer[]))`,
      );
    }
    await tx.query(
      "alter table peer.person add foreign key (office_id) references peer.office (id)",
    );
    await tx.query(
      "alter table peer.carer add foreign key (person_id) references peer.person (id)",
    );
    await tx.query("create index on peer.carer (person_id)");
    await tx.query(computed);
    await tx.query(
      `do $$ begin if not exists (select from pg_roles where rolname = 'wuzi_bench_peer')
        then create role wuzi_bench_peer; end if; end $$`,
    );
    await tx.query(`alter role wuzi_bench_peer login password '${password}'`);
    await tx.query("grant usage on schema peer to wuzi_bench_peer");
    await tx.query("grant select on all tables in schema peer to wuzi_bench_peer");
    await tx.query("grant execute on all functions in schema peer to wuzi_bench_peer");
  });
  const url = new URL(ownerUrl);
  url.username = "wuzi_bench_peer";
  url.password = password;
  return { url: url.href, scope: `{${offices.join(",")}}` };
}

/** What the list shows beside columns, for the peer that reads its schema from the database. */
const computed = `
  create function peer.person_age(p peer.person) returns integer language sql stable as $$
    select extract(year from age((now() at time zone 'Asia/Shanghai')::date, p.born_on))::integer $$;
  create function peer.person_certificate_state(p peer.person) returns text language sql stable as $$
    select case
      when p.certificate_standing <> 'certified' then p.certificate_standing
      when p.certificate_suspended_from <= (now() at time zone 'Asia/Shanghai')::date then 'suspended'
      when p.certificate_valid_until < (now() at time zone 'Asia/Shanghai')::date then 'expired'
      else 'valid' end $$;
  comment on function peer.person_age(peer.person) is '@behavior +typeField';
  comment on function peer.person_certificate_state(peer.person) is '@behavior +typeField'`;
