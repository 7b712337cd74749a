import type { OutboxPhoto } from "./outbox-photo.ts";
import { cipher, newNonce } from "./sealed-values.ts";

/** A photo as it is kept: its bytes sealed under its writer's key, everything that the outbox needs open. */
export async function sealPhoto(photo: OutboxPhoto, key: CryptoKey): Promise<OutboxPhoto> {
  const iv = newNonce();
  const data = await crypto.subtle.encrypt(
    parameters(iv, photo),
    key,
    await photo.blob.arrayBuffer(),
  );
  return { ...photo, iv, blob: new Blob([data], { type: photo.blob.type }) };
}

/** @returns the picture as it was taken; `null` while its writer's key is not here */
export async function openPhoto(
  photo: OutboxPhoto,
  key: CryptoKey | undefined,
): Promise<Blob | null> {
  const { iv, blob } = photo;
  if (iv === undefined) return blob;
  if (key === undefined) return null;
  try {
    const data = await crypto.subtle.decrypt(parameters(iv, photo), key, await blob.arrayBuffer());
    return new Blob([data], { type: blob.type });
  } catch {
    // Another's key, or not what was kept.
    return null;
  }
}

function parameters(
  iv: Uint8Array<ArrayBuffer>,
  { id, itemId, staffId }: Pick<OutboxPhoto, "id" | "itemId" | "staffId">,
): AesGcmParams {
  const about = new TextEncoder().encode(`photo/${staffId}/${itemId}/${id}`);
  return { name: cipher, iv, additionalData: about };
}
