import { deedPlatformSchema } from "@wuzi/domain/publicity/deed-input";
import sql, { empty } from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, forbidden, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { SetDeedPlatformInput } from "./platform.types.ts";
import { secretContext } from "./secret-context.ts";

interface Kept {
  id: string;
  version: number;
  has_secret: boolean;
}

/** Sets a platform of the acting county. A secret comes in and never goes out again. @returns its id */
export async function setPlatform(
  tx: Transaction,
  input: SetDeedPlatformInput,
  keys: KeyRing,
): Promise<string> {
  const { name, url = null, keyName = null, secret = null } = checkInput(deedPlatformSchema, input);
  if (tx.postId === null) throw forbidden("no_post");
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('deed platform', 0))`);
  const kept = await tx.row<Kept>(
    sql`select id, version, has_secret from publicity.deed_platform
         where office_id = staff.acting_office() and level = ${input.level} for update`,
  );
  if (input.version !== (kept?.version ?? 0)) {
    throw staleVersion("input.version", kept?.version ?? 0);
  }
  if (url !== null && keyName === null) {
    throw badField("input.keyName", "REQUIRED", "Name the key that notices are signed with.");
  }
  if (url !== null && secret === null && kept?.has_secret !== true) {
    throw badField("input.secret", "REQUIRED", "Notices are signed with a secret.");
  }
  const fresh =
    kept === undefined ? await tx.row<{ id: string }>(sql`select uuidv7() as id`) : kept;
  const id = fresh?.id ?? "";
  const sealed = secret === null ? Buffer.alloc(0) : keys.seal(secret, secretContext(id));
  const key = sql`key_id = ${keys.currentId}::smallint, sealed = ${sealed}::bytea, has_secret = true,`;
  await tx.run(
    kept === undefined
      ? sql`insert into publicity.deed_platform (id, office_id, level, name, url, key_name, key_id, sealed, has_secret)
            values (${id}::uuid, staff.acting_office(), ${input.level}, ${name}, ${url}, ${keyName},
              ${keys.currentId}::smallint, ${sealed}::bytea, ${secret !== null})`
      : sql`update publicity.deed_platform
               set ${secret === null ? empty : key} name = ${name}, url = ${url}, key_name = ${keyName},
                   version = version + 1, updated_at = now()
             where id = ${id}::uuid`,
  );
  return id;
}
