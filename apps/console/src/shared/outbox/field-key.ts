import type { Client } from "urql";
import { graphql } from "../../gql/gql.ts";
import { readNow } from "../graphql/read-now.ts";
import { fieldDatabase } from "./field-database.ts";
import { importKey } from "./sealed-values.ts";

const ownFieldKey = graphql(`
  query OwnFieldKey {
    fieldKey
  }
`);

/** The key of somebody who works on this device now. */
export async function fieldKeyOf(staffId: string): Promise<CryptoKey | undefined> {
  return await (await fieldDatabase()).get("key", staffId);
}

/**
 * Sees to it that the key of whoever is signed in is on this device, and nobody else's. Nothing where
 * the browser keeps no keys: it does so over HTTPS and on the machine itself.
 *
 * @returns whether it is here now and was not before
 * @throws PageFailure where the server does not answer
 */
export async function ensureFieldKey(client: Client, staffId: string): Promise<boolean> {
  if (!("subtle" in crypto)) return false;
  const db = await fieldDatabase();
  const known = await db.getAllKeys("key");
  if (known.includes(staffId)) return false;
  const { fieldKey } = await readNow(client, ownFieldKey, {});
  if (fieldKey == null) return false;
  const key = await importKey(fieldKey);
  const change = db.transaction("key", "readwrite");
  await change.store.clear();
  await change.store.put(key, staffId);
  await change.done;
  return true;
}
