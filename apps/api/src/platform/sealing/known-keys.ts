import type { KeyRing, KnownKey } from "./key-ring.ts";

interface Database {
  query(statement: string): Promise<{ rows: unknown[] }>;
}

/** How often a process asks: a new key is announced for longer than this before it is used. */
export const refreshMs = 2000;

/** Brings a ring in step with the keys that the database lists. */
export async function refreshKeys(database: Database, ring: KeyRing): Promise<void> {
  const { rows } = await database.query("select key_id as id, state from registry.known_keys()");
  ring.take(rows as KnownKey[]);
}

/** Keeps a ring in step until it is stopped; a database that is away is asked again. */
export function keepKeysFresh(database: Database, ring: KeyRing): () => void {
  const timer = setInterval(() => {
    refreshKeys(database, ring).catch(() => undefined);
  }, refreshMs);
  timer.unref();
  return () => clearInterval(timer);
}
