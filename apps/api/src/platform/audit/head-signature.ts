import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";

/** The end of the audit's chain at one moment, as it is kept outside the database. */
export interface AuditHead {
  /** Number of the last sealed entry; 0 when none is. */
  readonly seq: number;
  /** Its hash, hexadecimal. It covers every entry before. */
  readonly hash: string;
  /** When it was kept. */
  readonly at: string;
  /** The database was put back to here from a backup: later heads before this line no longer bind. */
  readonly restored?: true;
}

export interface SignedHead extends AuditHead {
  readonly signature: string;
}

/** What RFC 8410 puts before the 32 bytes of an Ed25519 key. */
const derPrefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** Signs heads with an Ed25519 key that follows from the master key. Each signature covers the one before. */
export class HeadSigner {
  readonly #key: KeyObject;
  readonly #publicKey: KeyObject;

  constructor(masterKey: Buffer) {
    const seed = Buffer.from(hkdfSync("sha256", masterKey, "", "wuzi audit heads", 32));
    this.#key = createPrivateKey({
      key: Buffer.concat([derPrefix, seed]),
      format: "der",
      type: "pkcs8",
    });
    this.#publicKey = createPublicKey(this.#key);
  }

  /** For whoever checks without the master key. */
  get publicKey(): string {
    return this.#publicKey.export({ format: "der", type: "spki" }).toString("base64");
  }

  sign(head: AuditHead, before: string): SignedHead {
    const signature = sign(null, textOf(head, before), this.#key).toString("base64");
    return { ...head, signature };
  }

  isGenuine({ signature, ...head }: SignedHead, before: string): boolean {
    return verify(null, textOf(head, before), this.#publicKey, Buffer.from(signature, "base64"));
  }
}

function textOf({ seq, hash, at, restored }: AuditHead, before: string): Buffer {
  return Buffer.from(JSON.stringify(["wuzi audit head", before, seq, hash, at, restored === true]));
}
