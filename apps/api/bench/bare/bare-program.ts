import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { ringOf } from "../../src/platform/sealing/key-ring.ts";
import { registerInSteps, updateInSteps, type Registration, type Update } from "./change-people.ts";
import { recordInSteps, type Visit } from "./follow-up.ts";
import { peopleList, personDetail, search, tail } from "./people-statements.ts";
import { renameInOne, renameInSteps, type Rename } from "./rename.ts";
import { officeList, staffDetail, staffList, viewer } from "./statements.ts";
import { bareUnitDays } from "./unit-days.ts";

/** What the bare server is told before it serves. */
export interface BareStart {
  readonly url: string;
  readonly poolSize: number;
  /** The township's offices, known for good. */
  readonly offices: readonly number[];
  /** Whose county's view it is. */
  readonly countyId: number;
  /** Who renames. */
  readonly staffId: string;
  /** Finds numbers by their keyed hashes. */
  readonly masterKey: Buffer;
}

// node:http and pg, one prepared statement an answer (a change: one transaction), nothing else: no sign-in, no scope but the
// array, no GraphQL, no log
process.on("message", (start: BareStart) => {
  const pool = new pg.Pool({
    connectionString: start.url,
    max: start.poolSize,
    // what the product tells the planner
    options: "-c random_page_cost=1.1 -c jit=off",
  });
  const ring = ringOf(start.masterKey);
  const scope = `{${start.offices.join(",")}}`;
  const author = { scope, staffId: start.staffId };

  const answer = async (request: IncomingMessage): Promise<string | undefined> => {
    const [path, argument = ""] = (request.url ?? "").split("?");
    switch (path) {
      case "/offices":
        return await one("offices", officeList, [scope]);
      case "/staff":
        return await one("staff", staffList, [scope]);
      case "/member":
        return await one("member", staffDetail, [scope, argument]);
      case "/people":
        return await one("people", peopleList, [scope]);
      case "/person":
        return await one("person", personDetail, [scope, argument]);
      case "/search":
        return await one("search", search, [scope, [keyOf(decodeURIComponent(argument))], 1]);
      case "/tail":
        return await one("tail", tail, [scope, tailsOf(start.masterKey, argument)]);
      case "/viewer":
        return await one("viewer", viewer, [argument]);
      case "/unit-days": {
        const { text, values } = bareUnitDays(argument, start.countyId);
        return await one("unit days", text, values);
      }
      case "/rename":
        return await renameInSteps(pool, author, await bodyOf<Rename>(request));
      case "/rename-at-once":
        return await renameInOne(pool, author, await bodyOf<Rename>(request));
      case "/register-person":
        return await registerInSteps(pool, author, ring, await bodyOf<Registration>(request));
      case "/update-person":
        return await updateInSteps(pool, author, ring, await bodyOf<Update>(request));
      case "/record-follow-up":
        return await recordInSteps(pool, author, await bodyOf<Visit>(request));
      default:
        return undefined;
    }
  };
  const one = async (name: string, text: string, values: unknown[]) =>
    (await pool.query<{ answer: string }>({ name, text, values })).rows[0]?.answer;

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
