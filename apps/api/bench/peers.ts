import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { peopleListQuery } from "./cases/people-cases.ts";
import { startChild, type Child } from "./child.ts";
import type { PeerDatabase } from "./data/copy-peers.ts";
import type { Shot } from "./load/job.ts";
import { answerOf, type Side, type Work } from "./side.ts";

/** Another server that answers the list of people. */
interface Peer {
  readonly name: string;
  readonly program: string;
  readonly body: string;
}

const plain = JSON.stringify({ query: peopleListQuery, variables: { first: 50 } });

/**
 * PostGraphile names what it finds in its own way. It is asked for the same, less the village, which
 * it would need a function of the database for: one call a row, and ten times the cost of the list.
 */
const ofTables = JSON.stringify({
  query: `query ($first: Int!) {
    allPeople(first: $first, orderBy: [PINYIN_ASC, ROW_ID_ASC], condition: { state: "active" }) {
      nodes { id: rowId name pinyin sex age category grade certificateState phoneMask livesAlone
        officeByOfficeId { id: rowId shortName }
        carersByPersonId { nodes { id: rowId name relation phoneMask } } }
      pageInfo { hasNextPage endCursor } } }`,
  variables: { first: 50 },
});

export const peers: readonly Peer[] = [
  { name: "PostGraphile 5, row security on", program: "postgraphile.mjs", body: ofTables },
  { name: "Mercurius with JIT", program: "mercurius.mjs", body: plain },
  { name: "GraphQL Yoga with dataloaders", program: "yoga.mjs", body: plain },
];

const folder = join(import.meta.dirname, "peers");

/**
 * Fetches the peers' packages: nothing of the product needs them, so nothing else does.
 * @throws when they cannot be fetched
 */
export async function fetchPeers(): Promise<void> {
  const args = ["install", "--ignore-workspace", "--frozen-lockfile", "--silent"];
  const install = spawn("pnpm", args, { cwd: folder, stdio: "inherit" });
  const [code] = (await once(install, "exit")) as [number | null];
  if (code !== 0) throw new Error("The peers' packages could not be fetched.");
}

/** Starts one in a process of its own. */
export async function startPeer(
  { program }: Peer,
  database: PeerDatabase,
): Promise<{ child: Child; side: Side }> {
  const child = startChild(join(folder, program), { ...process.env, NODE_ENV: "production" });
  const url = await child.ask<string>({ ...database, poolSize: 16 });
  const side: Side = { name: "product", url, pid: child.pid, headers: {} };
  return { child, side };
}

/**
 * The load for a peer, whose answer has to name the same people in the same order.
 * @throws when it does not
 */
export async function peerWork(peer: Peer, side: Side, list: Shot): Promise<Work> {
  const { body } = peer;
  const shot = await answerOf(side, { path: "/graphql", method: "POST", body });
  if (idsIn(shot.expected) !== idsIn(list.expected)) {
    throw new Error(`${peer.name} does not answer the same:\n${shot.expected.slice(0, 500)}`);
  }
  return { shots: [shot] };
}

/** Ids of people alone, which are followed by their name; offices and carers are left out. */
function idsIn(answer: string): string {
  const { data } = JSON.parse(answer) as {
    data: Record<string, { nodes: { id: string }[] }> | null;
  };
  const nodes = Object.values(data ?? {})[0]?.nodes ?? [];
  return nodes.map(({ id }) => id).join();
}
