/**
 * Writes 40,000 rows of 25 columns to the named file, reads them back, and prints how many came and
 * by how much the process grew. Its caller gives it a heap too small to hold them.
 */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { readRows } from "../read-rows.ts";
import { writeWorkbook } from "../write-workbook.ts";

const [path = ""] = process.argv.slice(2);
const columns = Array.from({ length: 25 }, (_, index) => ({ title: `列${index}` }));
const before = process.memoryUsage().rss;
let most = before;

function* people(): Generator<string[]> {
  for (let number = 0; number < 40_000; number += 1) {
    yield columns.map((_, column) => `盘山村第${number * 31 + column}号`);
  }
}

await pipeline(writeWorkbook([{ name: "名册", columns, rows: people() }]), createWriteStream(path));
let rows = 0;
for await (const { cells } of readRows(path)) {
  if (cells.length === columns.length) rows += 1;
  if (rows % 1000 === 0) most = Math.max(most, process.memoryUsage().rss);
}
process.stdout.write(JSON.stringify({ rows, grownBytes: most - before }));
