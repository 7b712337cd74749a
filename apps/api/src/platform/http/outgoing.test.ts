import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const source = fileURLToPath(new URL("../../", import.meta.url));

/** Ways to send a request from Node without a package. */
const sending =
  /\bfetch\(|\bnew WebSocket\(|from "(?:node:)?(?:http|https|http2|net|tls|dgram|undici)"/;

function sends(text: string): boolean {
  const withoutTypes = text.replaceAll(/^import type .*$/gm, "");
  return sending.test(withoutTypes);
}

test("no product file can send a request to another server", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) => /(?<!\.test|\.d)\.ts$/.test(file) && !/(?:^|\/)testing\//.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files.filter((file) => sends(readFileSync(`${source}/${file}`, "utf8"))).sort();
  expect(found).toEqual([
    // the demo's loader, at the door of the server that it was started with
    "demo/people/demo-session.ts",
    // the carrier's gateway and the carrier that settings name, the door for it, and simulators
    "platform/carrier/http/signed-request.ts",
    "platform/carrier/sgip/sgip-door.ts",
    "platform/carrier/simulator/gateway-simulator.ts",
    "platform/carrier/simulator/sgip-simulator.ts",
    "platform/carrier/wire/dial.ts",
    // the bucket that a setting names, where files lie there
    "platform/files/s3-store.ts",
    // closing a server as the layer below HTTP does it
    "platform/http/drain.ts",
    // what an administrator has told of, and only where it lies outside
    "platform/outgoing/inside-address.ts",
    "platform/outgoing/post-signed.ts",
  ]);
});

test("the search finds what it looks for", () => {
  expect(sends('await fetch("http://169.254.169.254/")')).toBe(true);
  expect(sends('import { request } from "node:http";')).toBe(true);
  expect(sends('import type { Server } from "node:http";')).toBe(false);
});
