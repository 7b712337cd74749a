import { open, readFile, type FileHandle } from "node:fs/promises";
import { HeadSigner, type AuditHead, type SignedHead } from "./head-signature.ts";

/** The first line of the file that does not hold, for people. */
export class HeadFileFault extends Error {
  override name = "HeadFileFault";
}

/**
 * An append-only file of signed heads, one JSON object a line. Whoever rewrites the whole chain inside
 * the database cannot rewrite this; whoever holds the file alone cannot forge a line, nor take one out
 * of the middle.
 */
export class HeadFile {
  readonly path: string;
  readonly #signer: HeadSigner;

  constructor(path: string, masterKey: Buffer) {
    this.path = path;
    this.#signer = new HeadSigner(masterKey);
  }

  get publicKey(): string {
    return this.#signer.publicKey;
  }

  /**
   * All heads, oldest first; none where there is no file yet. An unfinished last line, as a power
   * failure leaves it, was never kept and does not count.
   *
   * @throws HeadFileFault naming the first line that is not genuine
   */
  async read(): Promise<SignedHead[]> {
    const text = await readFile(this.path, "utf8").catch(noneYet);
    const heads: SignedHead[] = [];
    for (const [index, line] of text.split("\n").slice(0, -1).entries()) {
      const head = parse(line);
      if (head === undefined || !this.#signer.isGenuine(head, heads.at(-1)?.signature ?? "")) {
        throw new HeadFileFault(
          `Line ${index + 1} of ${this.path} is not genuine 第 ${index + 1} 行不是本系统写入的。`,
        );
      }
      heads.push(head);
    }
    return heads;
  }

  /** The last head as it stands, unchecked: the file is read in full when it is verified. */
  async last(): Promise<SignedHead | undefined> {
    const lines = (await readTail(this.path)).split("\n").slice(0, -1);
    return parse(lines.at(-1) ?? "");
  }

  /** Appends a head and waits until it is on the disk. One writer at a time is the caller's care. */
  async append(head: AuditHead): Promise<void> {
    const before = (await this.last())?.signature ?? "";
    const file = await open(this.path, "a", 0o600);
    try {
      await dropUnfinished(file, await readTail(this.path));
      await file.appendFile(`${JSON.stringify(this.#signer.sign(head, before))}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}

/** More than two lines hold. */
const tailBytes = 4096;

async function readTail(path: string): Promise<string> {
  const file = await open(path, "r").catch(noneYet);
  if (file === "") return "";
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tailBytes), 0, tailBytes, from);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function dropUnfinished(file: FileHandle, tail: string): Promise<void> {
  const unfinished = Buffer.byteLength(tail.slice(tail.lastIndexOf("\n") + 1));
  if (unfinished === 0) return;
  const { size } = await file.stat();
  await file.truncate(size - unfinished);
}

function noneYet(error: NodeJS.ErrnoException): "" {
  if (error.code === "ENOENT") return "";
  throw error;
}

function parse(line: string): SignedHead | undefined {
  try {
    const { seq, hash, at, restored, signature } = JSON.parse(line) as Partial<SignedHead>;
    if (!Number.isSafeInteger(seq) || [hash, at, signature].some((it) => typeof it !== "string")) {
      return undefined;
    }
    return { seq, hash, at, ...(restored === true && { restored }), signature } as SignedHead;
  } catch {
    return undefined;
  }
}
