import { randomUUID } from "node:crypto";
import type { World } from "./world.ts";

/** A message as it has left. */
export interface Left {
  message: string;
  /** Ids, in the order of the text. */
  parts: string[];
  /** Keyed hash of the number, in hexadecimal. */
  hash: string;
}

/** What a dispatcher and its carrier write into the books, one statement each. */
export function booksOf(world: World) {
  return {
    /** The next message of a campaign leaves, in so many parts. */
    async leaves(campaign: string, parts = 1, channel = "smpp"): Promise<Left> {
      const [row] = await world.rows<{ message: string; hash: string }>(
        `select m.id as message, encode(s.hash, 'hex') as hash
           from publicity.message m join registry.sealed_value s on s.id = m.phone_id
          where m.campaign_id = $1 and m.state = 'queued' order by m.id limit 1`,
        [campaign],
      );
      if (row === undefined) throw new Error("nothing waits");
      const ids = Array.from({ length: parts }, () => randomUUID());
      const given = ids.map((id, index) => ({ id, sequence: index + 1 }));
      await world.rows("select publicity.note_leaving($1::jsonb, '[]', $2)", [
        JSON.stringify([{ id: row.message, segments: parts, parts: given }]),
        channel,
      ]);
      return { ...row, parts: ids };
    },

    async answered(...told: object[]): Promise<void> {
      await world.rows("select publicity.note_answers($1::jsonb, 0)", [JSON.stringify(told)]);
    },

    /** A receipt that it was delivered, for these numbers' hashes. */
    async received(channel: string, carrier: string, hashes: string[]): Promise<void> {
      const told = [{ carrier, hashes, state: "delivered", code: "DELIVRD" }];
      await world.rows("select publicity.note_receipts($1::jsonb, $2)", [
        JSON.stringify(told),
        channel,
      ]);
    },
  };
}
