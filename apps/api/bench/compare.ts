import { join } from "node:path";
import type { BareStart } from "./bare/bare-program.ts";
import { askedBare, type Case } from "./cases/case.ts";
import { changePeopleCases } from "./cases/change-people-cases.ts";
import { followUpCases } from "./cases/follow-up-cases.ts";
import { peopleCases, peopleListCase } from "./cases/people-cases.ts";
import { staffCases } from "./cases/staff-cases.ts";
import { unitDayCases } from "./cases/unit-day-cases.ts";
import { startChild, type Child } from "./child.ts";
import { copyBare } from "./data/copy-bare.ts";
import { copyForPeers } from "./data/copy-peers.ts";
import { enrol } from "./data/enrol.ts";
import { moreFollowUps } from "./data/more-follow-ups.ts";
import { morePeople } from "./data/more-people.ts";
import { moreStaff } from "./data/more-staff.ts";
import { openControls } from "./data/open-controls.ts";
import { enter, type Entered } from "./enter.ts";
import { fetchPeers, peers, peerWork, startPeer } from "./peers.ts";
import { memoryOf } from "./processes.ts";
import { measure, type Round } from "./rounds.ts";
import { answerOf, prepareWork, type Side } from "./side.ts";
import { serverProcess, logins, readTownship } from "./township.ts";

export interface Comparison {
  readonly ownerUrl: string;
  /** The product's own login. */
  readonly appUrl: string;
  readonly masterKey: Buffer;
  /** The running product. */
  readonly product: { readonly url: string; readonly pid: number };
  readonly staff: number;
  readonly people: number;
  /** Follow-ups that the county's view lies over. */
  readonly followUps: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Members and people that are asked for one by one, in turns. */
  readonly sample: number;
  /** Whether the list is measured on the peers as well. */
  readonly peers: boolean;
  /** Part of the names of the cases to run; all when empty. */
  readonly only: string;
  readonly say: (line: string) => void;
}

export interface Compared {
  readonly rows: { name: string; goal: number; rounds: Round[] }[];
  /** Resident memory after the load, MiB. */
  readonly memory: Record<"product" | "bare", number>;
}

/**
 * Runs every case against the product and the bare server over the same rows.
 * @throws when any answer is wrong
 */
export async function compare(given: Comparison): Promise<Compared> {
  const { ownerUrl, masterKey, people } = given;
  await moreStaff(ownerUrl, given.staff);
  await morePeople(ownerUrl, masterKey, Math.min(people, usualPeople));
  const officer = await enter(given.product.url, logins.officer, masterKey);
  const town = await readTownship(ownerUrl, given.connections, given.sample);
  const edited = await enrol(given.product.url, officer, town.home, given.connections * 2);
  const { officeId } = town.home;
  const controlled = await openControls(
    given.product.url,
    officer,
    officeId,
    edited.slice(0, given.connections),
  );
  await copyBare(ownerUrl);
  const program = join(import.meta.dirname, "bare", "bare-program.ts");
  const [bare, walled] = [startChild(program, process.env), startChild(program, process.env)];
  const load = startChild(join(import.meta.dirname, "load", "load-program.ts"), process.env);
  try {
    const { offices, administratorId: staffId } = town;
    const countyId = town.county.id;
    const start = { poolSize: 16, offices, countyId, staffId, masterKey };
    const ask = async (child: Child, way: Pick<BareStart, "url" | "isWalled">) =>
      await child.ask<string>({ ...start, ...way } satisfies BareStart);
    const openUrl = await ask(bare, { url: ownerUrl, isWalled: false });
    const bareSide: Side = { name: "bare", url: openUrl, pid: bare.pid, headers: {} };
    const walledUrl = await ask(walled, { url: given.appUrl, isWalled: true });
    const behindTheWall = ({ headers }: Side): Side => ({
      name: "walled",
      url: walledUrl,
      pid: walled.pid,
      headers,
    });
    const sides = productSides(given, officer);
    const postgres = await serverProcess(ownerUrl);
    const rows: Compared["rows"] = [];
    const run = async (cases: Case[]) => {
      for (const each of cases.filter(({ name }) => name.includes(given.only))) {
        const product = await sides[each.as]();
        const names = each.as === "leader" ? town.county.names : town.names;
        const measured = [product, bareSide, ...(each.isOpen ? [] : [behindTheWall(product)])];
        const works = await prepareWork(each, measured, names);
        const setting = { ...given, sides: measured, load, postgres };
        rows.push({ name: each.name, goal: each.goal, rounds: await measure(setting, works) });
        given.say(each.name);
      }
    };
    await run(staffCases({ token: officer.token, members: town.members, offices: town.renamed }));
    if (people > usualPeople) {
      await run([peopleListCase(usualPeople)]);
      await morePeople(ownerUrl, masterKey, people);
      await copyBare(ownerUrl);
    }
    await run([peopleListCase(people), ...peopleCases(town.people)]);
    await run(changePeopleCases({ ...town.home, edited }));
    await run(followUpCases(controlled));
    for (const size of new Set([Math.min(given.followUps, usualFollowUps), given.followUps])) {
      await moreFollowUps(ownerUrl, size);
      await copyBare(ownerUrl);
      await run(unitDayCases(size));
    }
    if (given.peers) {
      const database = await copyForPeers(ownerUrl, offices);
      await fetchPeers();
      const [question] = peopleListCase(people).questions;
      if (question === undefined) throw new Error("the list asks nothing");
      const list = await answerOf(bareSide, askedBare(question));
      for (const peer of peers) {
        const { child, side } = await startPeer(peer, database);
        try {
          const work = { product: await peerWork(peer, side, list), bare: { shots: [list] } };
          const setting = { ...given, sides: [side, bareSide], load, postgres };
          const name = `the list of ${people} people on ${peer.name}`;
          rows.push({ name, goal: Number.NaN, rounds: await measure(setting, work) });
          given.say(name);
        } finally {
          await child.stop();
        }
      }
    }
    const memory = { product: memoryOf(given.product.pid), bare: memoryOf(bare.pid) };
    return { rows, memory };
  } finally {
    await Promise.all([bare.stop(), walled.stop(), load.stop()]);
  }
}

/** People of a county as large as ours: the size that goals are stated for. */
const usualPeople = 35_000;
const usualFollowUps = 500_000;

/** The product as each account sees it. All but the officer sign in when first needed. */
function productSides({ product, masterKey }: Comparison, officer: Entered) {
  const as = (who: Entered): Side => ({ name: "product", ...product, headers: who.headers });
  const entered = new Map<keyof typeof logins, Promise<Entered>>();
  const later = (who: keyof typeof logins) => async () => {
    const session = entered.get(who) ?? enter(product.url, logins[who], masterKey);
    entered.set(who, session);
    return as(await session);
  };
  return {
    officer: async () => as(officer),
    administrator: later("administrator"),
    leader: later("leader"),
  };
}
