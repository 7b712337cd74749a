import { randomUUID } from "node:crypto";
import { tryOnce, type Client } from "./send-until-heard.ts";

/** How the clients of a run err on purpose, so that the books must not balance. */
export type ClientFault = "none" | "fresh keys" | "early acknowledgement";

/** What the clients were told. */
export interface Acknowledged {
  /** Login names of members that were created, as far as the clients know. */
  logins: string[];
  /** Offices and the last name each was given. */
  names: Map<string, { name: string; renames: number }>;
  /** Answers that a correct server never gives. */
  surprises: string[];
}

interface Work {
  client: Client;
  /** Begins every login name, so that runs do not meet. */
  run: string;
  officeId: string;
  fault: ClientFault;
  told: Acknowledged;
  /** Told after each acknowledgement. */
  onAcknowledged: () => void;
  isOver: () => boolean;
}

const create = /* GraphQL */ `
  mutation ($input: CreateStaffInput!) {
    createStaff(input: $input) {
      __typename
    }
  }
`;
const rename = /* GraphQL */ `
  mutation ($input: RenameOfficeInput!) {
    renameOffice(input: $input) {
      version
    }
  }
`;

/** Creates members and renames its office in turn, until the run is over. */
export async function write(work: Work): Promise<void> {
  let version = await versionOf(work);
  for (let i = 0; !work.isOver(); i += 1) {
    await createOne(work, `${work.run}-${work.officeId}-${i}`, i % 3 === 0);
    version = await renameOne(work, `${work.run} ${i}`, version);
  }
}

/** @param deaf loses the first answer, as a bad network does */
async function createOne(work: Work, login: string, deaf: boolean): Promise<void> {
  const { client, fault, told } = work;
  let key = randomUUID();
  let hears = !deaf;
  if (fault === "early acknowledgement") acknowledge(work, login);
  for (;;) {
    const answer = await tryOnce<{ createStaff: { __typename: string } }>(client, create, {
      input: {
        officeId: work.officeId,
        name: "测试员",
        login,
        role: "VILLAGE_COMMISSIONER",
        fromDay: "2020-01-01",
        idempotencyKey: key,
      },
    });
    if (fault === "early acknowledgement") return;
    if (answer !== undefined && hears) {
      if (answer.createStaff.__typename === "StaffCreated") acknowledge(work, login);
      else told.surprises.push(`${login}: ${answer.createStaff.__typename}`);
      return;
    }
    if (answer !== undefined) hears = true;
    if (fault === "fresh keys") key = randomUUID();
  }
}

function acknowledge({ told, onAcknowledged }: Work, login: string): void {
  told.logins.push(login);
  onAcknowledged();
}

/** A rename has a version instead of a key: a refusal may mean that the lost answer was a yes. */
async function renameOne(work: Work, name: string, version: number): Promise<number> {
  const input = { id: work.officeId, name, shortName: name, version };
  const before = work.told.names.get(work.officeId)?.renames ?? 0;
  for (;;) {
    const answer = await tryOnce<{ renameOffice: { version: number } }>(work.client, rename, {
      input,
    });
    const now = answer?.renameOffice.version ?? (await versionOf(work));
    if (now === version) continue;
    if (now !== version + 1) work.told.surprises.push(`${name}: version ${version} to ${now}`);
    work.told.names.set(work.officeId, { name, renames: before + 1 });
    return now;
  }
}

async function versionOf({ client, officeId }: Work): Promise<number> {
  for (;;) {
    const answer = await tryOnce<{ office: { version: number } }>(
      client,
      "query ($id: ID!) { office(id: $id) { version } }",
      { id: officeId },
    );
    if (answer !== undefined) return answer.office.version;
  }
}
