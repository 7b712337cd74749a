import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hash,
  hkdfSync,
  randomBytes,
  randomFillSync,
  type KeyObject,
} from "node:crypto";

/** A key as the database lists it: announced, in use, on its way out, or only opening what is old. */
export interface KnownKey {
  readonly id: number;
  readonly state: "coming" | "current" | "retiring" | "retired";
}

interface DerivedKeys {
  /** As the library holds keys: it looks long at a bare buffer, each time anew. */
  seal: KeyObject;
  index: HmacKey;
}

/** The two padded forms of a key (RFC 2104): hashing with them at hand is several times cheaper. */
interface HmacKey {
  inner: Buffer;
  outer: Buffer;
}

const nonceBytes = 12;

/** Random nonces, drawn some hundred at a time: asking the system for each takes longer than sealing. */
class Nonces {
  readonly #drawn = Buffer.alloc(nonceBytes * 512);
  #used = this.#drawn.length;

  next(): Buffer {
    if (this.#used === this.#drawn.length) {
      randomFillSync(this.#drawn);
      this.#used = 0;
    }
    this.#used += nonceBytes;
    return Buffer.from(this.#drawn.subarray(this.#used - nonceBytes, this.#used));
  }
}

/** Bytes that SHA-256 takes at a time. */
const blockBytes = 64;

function hmacKey(key: Buffer): HmacKey {
  const padded = Buffer.concat([key, Buffer.alloc(blockBytes - key.length)]);
  return {
    inner: padded.map((byte) => byte ^ 0x36) as Buffer,
    outer: padded.map((byte) => byte ^ 0x5c) as Buffer,
  };
}

function sha256(start: Buffer, rest: Buffer): Buffer {
  return hash("sha256", Buffer.concat([start, rest]), "buffer");
}

/**
 * Keys that never enter the database. Values are sealed with AES-256-GCM and found again through
 * HMAC-SHA-256 of their normal form. Every sealed value notes which master key it was sealed under,
 * by a fingerprint, so that a new key can take over row by row.
 */
export class KeyRing {
  readonly #keys = new Map<number, DerivedKeys>();
  readonly #master: Buffer;
  readonly #nonces = new Nonces();
  /** Id of the key that seals what is new: a fingerprint until the first rotation. */
  #currentId: number;
  #prints: HmacKey | undefined;
  /** Keys under which values may be found: the current one first. */
  #live: readonly number[];

  /** @param masterKeys 32 bytes each; the first seals, the others only open */
  constructor(masterKeys: readonly [Buffer, ...Buffer[]]) {
    for (const key of masterKeys) {
      this.#keys.set(fingerprint(key), derived(key, ""));
    }
    this.#master = masterKeys[0];
    this.#currentId = fingerprint(masterKeys[0]);
    this.#live = [this.#currentId];
  }

  get currentId(): number {
    return this.#currentId;
  }

  /** Keyed print of a text that is kept for days: one key for all of them, which no rotation changes. */
  printOf(text: string): Buffer {
    this.#prints ??= hmacKey(
      Buffer.from(hkdfSync("sha256", this.#master, "", "wuzi request print", 32)),
    );
    const { inner, outer } = this.#prints;
    return sha256(outer, sha256(inner, Buffer.from(text)));
  }

  /**
   * Takes over what the database says of the keys, so that a rotation needs no restart. A key that a
   * rotation made is derived from the master key and its id.
   */
  take(known: readonly KnownKey[]): void {
    for (const { id } of known) {
      if (!this.#keys.has(id)) this.#keys.set(id, derived(this.#master, String(id)));
    }
    const current = known.find(({ state }) => state === "current")?.id;
    if (current === undefined) return;
    const others = known.filter(({ state }) => state === "coming" || state === "retiring");
    this.#currentId = current;
    this.#live = [current, ...others.map(({ id }) => id)];
  }

  /** An id for a new key that none of the ring has. */
  freshId(): number {
    for (;;) {
      const id = randomBytes(2).readUInt16BE(0) >> 1;
      if (!this.#keys.has(id)) return id;
    }
  }

  /**
   * Nonce, tag, text. The context (which record, which kind) is authenticated with it: sealed bytes
   * copied to another record do not open.
   */
  seal(text: string, context: string): Buffer {
    const nonce = this.#nonces.next();
    const cipher = createCipheriv("aes-256-gcm", this.#current.seal, nonce);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** @throws Error when the key is not in the ring, or bytes or context are not what was sealed */
  open(sealed: Buffer, keyId: number, context: string): string {
    const keys = this.#keys.get(keyId);
    if (keys === undefined) {
      throw new Error(
        `No key with fingerprint ${keyId} is in the ring: give the former master key too.`,
      );
    }
    const decipher = createDecipheriv("aes-256-gcm", keys.seal, sealed.subarray(0, 12));
    decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
  }

  /**
   * The hashes by which an exact value is found: one for each key in use, the current one's first.
   * While a key takes over, some values still stand under the former.
   */
  blindIndexes(kind: string, normal: string): Buffer[] {
    return this.#live.map((id) => blindIndex(this.#keys.get(id), kind, normal));
  }

  /** Keyed hash by which an exact value is found. `kind` keeps equal texts of two kinds apart. */
  blindIndex(kind: string, normal: string): Buffer {
    return blindIndex(this.#current, kind, normal);
  }

  /** The same under a key that was current once: for hashes that are compared with each other alone. */
  blindIndexUnder(keyId: number, kind: string, normal: string): Buffer {
    return blindIndex(this.#keys.get(keyId), kind, normal);
  }

  get #current(): DerivedKeys {
    return this.#keys.get(this.currentId) as DerivedKeys;
  }
}

function blindIndex(keys: DerivedKeys | undefined, kind: string, normal: string): Buffer {
  if (keys === undefined) throw new Error("the ring holds every key that is in use");
  const { inner, outer } = keys.index;
  return sha256(outer, sha256(inner, Buffer.from(`${kind}\0${normal}`)));
}

function derived(master: Buffer, salt: string): DerivedKeys {
  return {
    seal: createSecretKey(Buffer.from(hkdfSync("sha256", master, salt, "wuzi sealed value", 32))),
    index: hmacKey(Buffer.from(hkdfSync("sha256", master, salt, "wuzi blind index", 32))),
  };
}

/** 15 bits that tell master keys apart without telling anything of them. */
function fingerprint(key: Buffer): number {
  return (
    createHash("sha256").update("wuzi key fingerprint").update(key).digest().readUInt16BE(0) >> 1
  );
}

const rings = new WeakMap<Buffer, KeyRing>();

/** The ring of one master key, derived once. */
export function ringOf(masterKey: Buffer): KeyRing {
  const known = rings.get(masterKey) ?? new KeyRing([masterKey]);
  rings.set(masterKey, known);
  return known;
}
