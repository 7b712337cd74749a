import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { ringOf } from "../../src/platform/sealing/key-ring.ts";
import { registerInSteps, updateInSteps, type Registration, type Update } from "./change-people.ts";
import { openDoor, walledDoor } from "./door.ts";
import { recordInSteps, type Visit } from "./follow-up.ts";
import { peopleList, personDetail, search, tail } from "./people-statements.ts";
import { renameInOne, renameInSteps, type Rename } from "./rename.ts";
import { officeList, staffDetail, staffList, viewer } from "./statements.ts";
import { bareUnitDays } from "./unit-days.ts";

/** What the bare server is told before it serves. */
export interface BareStart {
  readonly url: string;
  readonly poolSize: number;
  /** Whether it works over the product's own tables, as a login behind the wall. */
  readonly isWalled: boolean;
  /** The township's offices, known for good. */
  readonly offices: readonly number[];
  /** Whose county's view it is. */
  readonly countyId: number;
  /** Who renames, where nobody is asked. */
  readonly staffId: string;
  /** Finds numbers by their keyed hashes. */
  readonly masterKey: Buffer;
}

/** What each path asks for, of whoever stands behind the wall. */
const permissions: Readonly<Record<string, string>> = {
  "/offices": "office:read",
  "/staff": "staff:read",
  "/member": "staff:read",
  "/people": "person:read",
  "/person": "person:read",
  "/search": "person:read",
  "/tail": "person:read",
  "/rename": "office:manage",
  "/register-person": "person:write",
  "/update-person": "person:write",
};

// node:http and pg, one prepared statement an answer (a change: one transaction), nothing else: no GraphQL,
// no log, no scope but the array, and nobody's sign-in where it is not walled
process.on("message", (start: BareStart) => {
  const pool = new pg.Pool({
    connectionString: start.url,
    max: start.poolSize,
    // what the product tells the planner
    options: "-c random_page_cost=1.1 -c jit=off",
  });
  const ring = ringOf(start.masterKey);
  const scope = `{${start.offices.join(",")}}`;
  const open = openDoor(pool, start.staffId);
  const doorOf = (request: IncomingMessage, path: string) =>
    start.isWalled ? walledDoor(pool, tokenOf(request), permissions[path] ?? "") : open;

  const answer = async (request: IncomingMessage): Promise<string | undefined> => {
    const [path = "", argument = ""] = (request.url ?? "").split("?");
    const door = doorOf(request, path);
    switch (path) {
      case "/offices":
        return await door.one(officeList, [scope]);
      case "/staff":
        return await door.one(staffList, [scope]);
      case "/member":
        return await door.one(staffDetail, [scope, argument]);
      case "/people":
        return await door.one(peopleList, [scope]);
      case "/person":
        return await door.one(personDetail, [scope, argument]);
      case "/search":
        return await door.one(search, [scope, [keyOf(decodeURIComponent(argument))], 1]);
      case "/tail":
        return await door.one(tail, [scope, tailsOf(start.masterKey, argument)]);
      case "/viewer":
        return await door.one(viewer, [argument]);
      case "/unit-days": {
        const { text, values } = bareUnitDays(argument, start.countyId);
        return await door.one(text, values);
      }
      case "/rename":
        return await renameInSteps(door, scope, await bodyOf<Rename>(request));
      case "/rename-at-once":
        return await renameInOne(door, scope, start.staffId, await bodyOf<Rename>(request));
      case "/register-person":
        return await registerInSteps(door, scope, ring, await bodyOf<Registration>(request));
      case "/update-person":
        return await updateInSteps(door, scope, ring, await bodyOf<Update>(request));
      case "/record-follow-up":
        return await recordInSteps(door, scope, await bodyOf<Visit>(request));
      default:
        return undefined;
    }
  };

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const text = await answer(request);
      response
        .writeHead(text === undefined ? 404 : 200, { "content-type": "application/json" })
        .end(text);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  };
  const server = createServer((request, response) => void respond(request, response));
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.send?.(`http://127.0.0.1:${port}`);
  });
});
process.on("disconnect", () => process.exit(0));

function tokenOf({ headers }: IncomingMessage): string {
  const cookie = headers.cookie ?? "";
  return cookie.slice(cookie.indexOf("=") + 1);
}

/** One or two characters, or initials. */
function keyOf(typed: string): string {
  return `${/^[a-z]/.test(typed) ? "i" : "h"}:${typed}`;
}

function tailsOf(masterKey: Buffer, typed: string): Buffer[] {
  const ring = ringOf(masterKey);
  return ["document", "phone"].map((kind) => ring.blindIndex(`${kind} tail`, typed));
}

async function bodyOf<Body>(request: IncomingMessage): Promise<Body> {
  let text = "";
  request.setEncoding("utf8");
  for await (const part of request) text += part as string;
  return JSON.parse(text) as Body;
}
