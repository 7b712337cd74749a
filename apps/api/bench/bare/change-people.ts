import type { PersonInput } from "@wuzi/domain/registry/person-input";
import type { Sql } from "sql-template-tag";
import { insertPeople } from "../../src/modules/registry/person/insert-people.ts";
import { preparePerson } from "../../src/modules/registry/person/prepare-person.ts";
import { sealAddress, sealContext } from "../../src/modules/registry/person/seal-values.ts";
import type { KeyRing } from "../../src/platform/sealing/key-ring.ts";
import { steps } from "./change-people-statements.ts";
import type { Door } from "./door.ts";

export interface Registration {
  readonly officeId: string;
  readonly person: PersonInput;
  readonly idempotencyKey: string;
}

export interface Update {
  readonly id: string;
  readonly version: number;
  readonly changes: { readonly residence: { readonly address: string } };
  readonly idempotencyKey: string;
}

interface Stored {
  kind: "document" | "phone" | "address";
  key_id: number;
  sealed: Buffer;
}

/** The statements of the product in the same order, each a step, in one transaction. */
export async function registerInSteps(
  door: Door,
  scope: string,
  keys: KeyRing,
  { officeId, person, idempotencyKey }: Registration,
): Promise<string | undefined> {
  return await door.inSteps(steps, async ({ run, ofProduct, staffId }) => {
    await run("claim", [staffId, idempotencyKey, null]);
    const [office] = await run("office", [scope, officeId]);
    if (office === undefined) return undefined;
    const ids = (await run("ids", [])) as { id: string }[];
    const [id = "", ...carers] = ids.map((row) => row.id);
    const day = new Date().toISOString().slice(0, 10);
    const context = { today: day, keys };
    const prepared = preparePerson(
      inWords(person),
      Number(officeId),
      { person: id, carers },
      context,
    );
    const rows = async <Row>(statement: Sql) => (await ofProduct(statement)) as Row[];
    await insertPeople({ rows }, [prepared]);
    const { person: row, carers: kin, sealed } = prepared;
    const notes = [
      { subject: "registry.person", id, after: row },
      ...kin.map((after) => ({ subject: "registry.carer", id: after["id"], after })),
      {
        subject: "registry.sealed_value",
        id,
        after: {
          rows: sealed.map(({ kind, mask, holder, position }) => ({
            kind,
            mask,
            holder,
            position,
            sealed: "changed",
          })),
        },
      },
    ];
    await run("note", [staffId, officeId, "create", JSON.stringify(notes)]);
    await run("outcome", [staffId, idempotencyKey, JSON.stringify(id)]);
    return await answered(run("registered", [scope, id]));
  });
}

export async function updateInSteps(
  door: Door,
  scope: string,
  keys: KeyRing,
  { id, version, changes, idempotencyKey }: Update,
): Promise<string | undefined> {
  return await door.inSteps(steps, async ({ run, staffId }) => {
    await run("claim", [staffId, idempotencyKey, JSON.stringify(id)]);
    const [was] = (await run("look", [scope, id])) as {
      office_id: number;
      version: number;
      residence_code: string;
    }[];
    if (was?.version !== version) return undefined;
    const stored = (await run("stored", [id])) as Stored[];
    for (const { kind, key_id: keyId, sealed } of stored) {
      keys.open(sealed, keyId, sealContext(id, kind));
    }
    const home = { person_id: id, office_id: was.office_id };
    const sealed = sealAddress(keys, home, changes.residence.address, "residence");
    await run("supersede", [scope, id]);
    await run("seal", [JSON.stringify([sealed])]);
    const [place] = (await run("place", [was.residence_code])) as {
      unit: string;
      village: string;
    }[];
    await run("change", [scope, id, `${place?.unit ?? ""}${place?.village ?? ""}***`]);
    const notes = [
      { subject: "registry.sealed_value", id, after: { superseded_at: "now" } },
      { subject: "registry.sealed_value", id, after: { mask: sealed.mask, kind: sealed.kind } },
    ];
    await run("note", [staffId, was.office_id, "change", JSON.stringify(notes)]);
    return await answered(run("updated", [scope, id]));
  });
}

async function answered(rows: Promise<unknown[]>): Promise<string | undefined> {
  const [row] = (await rows) as { answer: string }[];
  return row?.answer;
}

/** Enum names of GraphQL as the words that are stored. */
function inWords(person: PersonInput): PersonInput {
  const text = JSON.stringify(person);
  return JSON.parse(text.replaceAll(/"[A-Z_]{3,}"/g, (word) => word.toLowerCase())) as PersonInput;
}
