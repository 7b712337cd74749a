import type { SignedHead } from "./head-signature.ts";

/** Hashes of sealed entries by number, as the database has them now. */
export type HashesAt = (seqs: readonly number[]) => Promise<ReadonlyMap<number, string>>;

/** How the chain in the database stands to the heads kept outside. */
export interface HeadsVerdict {
  /** Heads that the chain still holds. */
  readonly held: number;
  /** Heads given up by putting a backup back. */
  readonly restoredOver: number;
  /** The first head that the chain does not hold: rewritten, or cut off before it. */
  readonly broken?: SignedHead;
}

/** Compares every kept head with the chain, apart from those that a restored backup went back behind. */
export async function checkHeads(
  heads: readonly SignedHead[],
  hashesAt: HashesAt,
): Promise<HeadsVerdict> {
  const binding = heads.filter(
    ({ seq }, index) =>
      !heads.some((later, at) => at > index && later.restored === true && later.seq < seq),
  );
  const hashes = await hashesAt(binding.map(({ seq }) => seq));
  const broken = binding.find(({ seq, hash }) => seq > 0 && hashes.get(seq) !== hash);
  const verdict = { held: binding.length, restoredOver: heads.length - binding.length };
  return broken === undefined ? verdict : { ...verdict, broken };
}
