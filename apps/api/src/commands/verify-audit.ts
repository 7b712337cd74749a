import { Client } from "pg";
import { environment } from "../environment.ts";

interface Verdict {
  sealed: string;
  unsealed: string;
  broken: string | null;
  head: Buffer;
}

/** Walks the whole chain. Exit code 1 when an entry was altered, removed or slipped in. */
export async function verifyAudit(): Promise<number> {
  const client = new Client({ connectionString: environment.ownerUrl });
  await client.connect();
  try {
    await client.query("select audit.seal()");
    const { rows } = await client.query<Verdict>("select * from audit.verify()");
    const verdict = rows[0] as Verdict;
    if (verdict.broken !== null) {
      process.stderr.write(
        `The audit chain is broken at entry ${verdict.broken} 审计链在第 ${verdict.broken} 条断开。\n`,
      );
      return 1;
    }
    process.stdout.write(
      `The audit chain holds: ${verdict.sealed} entries sealed, ${verdict.unsealed} waiting.\nHead: ${verdict.head.toString("hex")}\n`,
    );
    return 0;
  } finally {
    await client.end();
  }
}
