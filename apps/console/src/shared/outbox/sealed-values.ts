import type { OutboxItem } from "./outbox-item.ts";

/** What was entered, as it lies on the device: only its writer's key opens it, and only as this item. */
export type SealedValues = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

/** An item as it is kept: sealed, or as it was entered where the browser has no keys (plain HTTP). */
export type StoredItem = Omit<OutboxItem, "values"> & {
  readonly values?: OutboxItem["values"];
  readonly sealed?: SealedValues;
};

const nonceBytes = 12;
export const cipher = "AES-GCM";

/** Never the same twice under one key. */
export function newNonce(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(nonceBytes));
}

/** A key that this page can use and nobody can read. */
export async function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return await crypto.subtle.importKey("raw", bytes, cipher, false, ["encrypt", "decrypt"]);
}

export async function sealItem(item: OutboxItem, key: CryptoKey): Promise<StoredItem> {
  const { values, ...open } = item;
  const iv = newNonce();
  const text = new TextEncoder().encode(JSON.stringify(values));
  const data = await crypto.subtle.encrypt(parameters(iv, open), key, text);
  return { ...open, sealed: { iv, data } };
}

/** @returns the item as it was entered; `null` while its writer's key is not here */
export async function openItem(
  stored: StoredItem,
  key: CryptoKey | undefined,
): Promise<OutboxItem | null> {
  const { sealed, values, ...open } = stored;
  if (sealed === undefined) return { ...open, values: values ?? {} };
  if (key === undefined) return null;
  try {
    const text = await crypto.subtle.decrypt(parameters(sealed.iv, open), key, sealed.data);
    return {
      ...open,
      values: JSON.parse(new TextDecoder().decode(text)) as OutboxItem["values"],
    };
  } catch {
    // Another's key, or not what was kept.
    return null;
  }
}

function parameters(
  iv: Uint8Array<ArrayBuffer>,
  { id, staffId }: Pick<OutboxItem, "id" | "staffId">,
): AesGcmParams {
  return { name: cipher, iv, additionalData: new TextEncoder().encode(`${staffId}/${id}`) };
}
