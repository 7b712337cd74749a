import type { Sql } from "sql-template-tag";
import { expect, it } from "vitest";
import type { JobTransaction } from "../../../platform/jobs/job.ts";
import type { BooksDesk } from "../../../platform/jobs/standing-work.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { CarrierBooks } from "./carrier-books.ts";

it("keeps what no database holds out of what a carrier says: one such word would hold up all others", async () => {
  const written: string[] = [];
  const tx: JobTransaction = {
    rows: async <Row>({ values }: Sql) => {
      written.push(...values.map((value) => JSON.stringify(value)));
      return [{ fresh: false }] as Row[];
    },
  };
  const desk: BooksDesk = {
    services: { keys: ringOf(Buffer.alloc(32, 7)) },
    signal: new AbortController().signal,
    transaction: async (work) => await work(tx),
    warn: () => undefined,
  };
  const books = new CarrierBooks(desk, "http");
  // half of a character, as a code that was cut off after so many letters ends
  const [id, code] = ["A\0\ud83d", "失败\0\ud83d"];
  await Promise.all([
    books.answer("one", { kind: "accepted", carrierId: id }),
    books.answer("two", { kind: "refused", reason: "other", code }),
    books.receipt({ carrierId: id, number: undefined, verdict: { kind: "delivered" }, code }),
    books.reply({ id, number: "12800000001", to: "1", text: code, part: undefined }),
  ]);
  expect(written.join()).toContain("A\ufffd");
  expect(written.join()).toContain("失败\ufffd");
  expect(written.join()).not.toMatch(/\\u0000|\\ud83d/);
});
