import { residentSchema } from "@wuzi/domain/prevent/resident-input";
import { doorSchema, mostMembers } from "@wuzi/domain/prevent/screening-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../../platform/errors/database-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { insertResident } from "../../../../../platform/resident/insert-resident.ts";
import type { KeyRing } from "../../../../../platform/sealing/key-ring.ts";
import { doorGivenElsewhere, holdDoors, livedOffice } from "../../open-office.ts";
import type { HouseholdMemberInput, RegisterHouseholdInput } from "../household.types.ts";

interface Member {
  personId: string | null;
  residentId: string | null;
  name: string;
}

/** A door and who lives behind it. Whoever stood with another door has moved here. */
export async function registerHousehold(
  tx: Transaction,
  input: RegisterHouseholdInput,
  keys: KeyRing,
): Promise<string> {
  const { door } = checkInput(doorSchema, input);
  const office = await livedOffice(tx, input.officeId);
  if (input.members.length === 0 || input.members.length > mostMembers) {
    throw badField("input.members", "REQUIRED", `Name 1 to ${mostMembers} people who live there.`);
  }
  await holdDoors(tx, office.id);
  await holdPeople(tx, input);
  const members: Member[] = [];
  for (const [at, each] of input.members.entries()) {
    members.push(await memberOf(tx, each, { at, officeId: office.id, keys }));
  }
  const people = members.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  if (new Set(people).size < people.length) {
    throw badField("input.members", "TWICE", "Somebody is named twice.");
  }
  const left = await tx.rows<{ id: string }>(
    sql`update prevent.household_member set left_on = ${tx.today}
         where person_id = any(${people}::uuid[]) and left_on is null returning household_id as id`,
  );
  await tx.run(
    sql`update prevent.household h set closed_on = ${tx.today}, version = version + 1, updated_at = now()
         where h.id = any(${left.map(({ id }) => id)}::uuid[]) and h.closed_on is null and not exists (
           select from prevent.household_member m where m.household_id = h.id and m.left_on is null)`,
  );
  return await insertHousehold(tx, door, office.id, members);
}

async function insertHousehold(
  tx: Transaction,
  door: string,
  officeId: number,
  members: readonly Member[],
): Promise<string> {
  try {
    const row = await tx.row<{ id: string }>(
      sql`insert into prevent.household (office_id, door) values (${officeId}, ${door}) returning id`,
    );
    const id = row?.id ?? "";
    await tx.rows(
      sql`insert into prevent.household_member (household_id, office_id, person_id, resident_id, name)
          select ${id}::uuid, ${officeId}, m."personId", m."residentId", m.name
            from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
              as m("personId" uuid, "residentId" uuid, name text)`,
    );
    return id;
  } catch (error) {
    if (violates(error, "household_door_key")) {
      throw badField("input.door", "DOOR_TAKEN", "This door is registered already.");
    }
    if (violates(error, "household_member_person_key")) {
      throw doorGivenElsewhere(tx, "input.members");
    }
    throw error;
  }
}

/** Nobody is handed over to another office between the look and the door. */
async function holdPeople(tx: Transaction, { members }: RegisterHouseholdInput): Promise<void> {
  const ids = members.flatMap(({ personId }, at) =>
    personId == null ? [] : [parseUuid(personId, `input.members.${at}.personId`)],
  );
  if (ids.length === 0) return;
  await tx.run(
    sql`select from registry.person where id = any(${ids}::uuid[]) order by id for no key update`,
  );
}

async function memberOf(
  tx: Transaction,
  { personId, resident }: HouseholdMemberInput,
  { at, officeId, keys }: { at: number; officeId: number; keys: KeyRing },
): Promise<Member> {
  const path = `input.members.${at}`;
  if (personId != null && resident == null) {
    const id = parseUuid(personId, `${path}.personId`);
    const person = await tx.row<{ name: string }>(
      sql`select name from registry.person where id = ${id}::uuid and state = 'active'`,
    );
    if (person === undefined) throw notFound(`${path}.personId`);
    return { personId: id, residentId: null, name: person.name };
  }
  if (resident == null || personId != null) {
    throw badField(path, "ONE_OF", "Name a registered person, or somebody else in full.");
  }
  const schema = residentSchema({ today: tx.today, allowSynthetic: true });
  const known = checkInput(schema, resident, `${path}.resident`);
  const residentId = await insertResident(tx, known, officeId, keys);
  return { personId: null, residentId, name: known.name };
}
