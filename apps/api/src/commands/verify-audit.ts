import { Client } from "pg";
import { environment } from "../environment.ts";
import { checkHeads, type HeadsVerdict } from "../platform/audit/check-heads.ts";
import { HeadFile, HeadFileFault } from "../platform/audit/head-file.ts";

interface Verdict {
  sealed: string;
  unsealed: string;
  broken: string | null;
  head: Buffer;
}

/**
 * Walks the whole chain and compares it with the heads kept outside the database. Exit code 1 when an
 * entry was altered, removed or slipped in, or the whole chain was made anew. `--restored` first notes
 * on the kept heads that a backup was put back.
 */
export async function verifyAudit(args: string[]): Promise<number> {
  const client = new Client({ connectionString: environment.ownerUrl });
  await client.connect();
  try {
    if (args.includes("--restored")) await noteRestore(client);
    await client.query("select audit.seal()");
    const { rows } = await client.query<Verdict>("select * from audit.verify()");
    const { sealed, unsealed, broken, head } = rows[0] as Verdict;
    if (broken !== null) {
      return fail(`The audit chain is broken at entry ${broken} 审计链在第 ${broken} 条断开。`);
    }
    say(`The audit chain holds: ${sealed} entries sealed, ${unsealed} waiting.`);
    say(`Head: ${sealed} ${head.toString("hex")}`);
    const path = environment.auditHeads;
    if (path === undefined) {
      say(
        "No heads are kept outside the database (WUZI_AUDIT_HEADS): write this one down elsewhere.",
      );
      return 0;
    }
    return await compare(client, new HeadFile(path, environment.masterKey), Number(sealed), head);
  } catch (error) {
    if (error instanceof HeadFileFault) return fail(error.message);
    throw error;
  } finally {
    await client.end();
  }
}

/** Before anything is sealed anew: what was sealed later the first time need not come out the same. */
async function noteRestore(client: Client): Promise<void> {
  const path = environment.auditHeads;
  if (path === undefined) return;
  const { rows } = await client.query<{ seq: string | null; hash: Buffer | null }>(
    "select seq, hash from audit.head()",
  );
  await new HeadFile(path, environment.masterKey).append({
    seq: Number(rows[0]?.seq ?? 0),
    hash: rows[0]?.hash?.toString("hex") ?? "",
    at: new Date().toISOString(),
    restored: true,
  });
}

/** Compares with what is kept, and keeps this head too. */
async function compare(client: Client, file: HeadFile, seq: number, head: Buffer): Promise<number> {
  const heads = await file.read();
  const verdict = await checkHeads(heads, async (seqs) => await hashesAt(client, seqs));
  if (verdict.broken !== undefined) return fail(brokenWords(verdict.broken, file.path));
  say(keptWords(verdict, file.path));
  if (heads.at(-1)?.seq !== seq) {
    await file.append({ seq, hash: head.toString("hex"), at: new Date().toISOString() });
  }
  say(
    `Heads are signed with the Ed25519 key ${file.publicKey}. Copy the file elsewhere now and then.`,
  );
  return 0;
}

async function hashesAt(client: Client, seqs: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    "select seq, hash from audit.hashes_at($1)",
    [seqs],
  );
  return new Map(rows.map(({ seq, hash }) => [Number(seq), hash.toString("hex")]));
}

function brokenWords({ seq, at }: { seq: number; at: string }, path: string): string {
  return `The chain does not hold entry ${seq} as it was kept in ${path} at ${at}: entries up to there were altered, removed or made anew 第 ${seq} 条及以前的审计记录与库外留存的不一致。`;
}

function keptWords({ held, restoredOver }: HeadsVerdict, path: string): string {
  const lost =
    restoredOver === 0 ? "" : ` ${restoredOver} later ones were given up by restoring a backup.`;
  return `It holds all ${held} heads kept in ${path}.${lost}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}
