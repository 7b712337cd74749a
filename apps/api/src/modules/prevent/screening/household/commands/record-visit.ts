import type { NotedNeeds } from "@wuzi/domain/care/noted-need-input";
import { visitSchema } from "@wuzi/domain/prevent/screening-input";
import {
  householdOutcome,
  knownBetter,
  sameVisitMinutes,
  type MemberOutcome,
} from "@wuzi/domain/prevent/visit-outcome";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { MomentRefused } from "../../../../../platform/field/field-moment.types.ts";
import { keepMoment, type KeptMoment } from "../../../../../platform/field/keep-moment.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { visitPhoto } from "../../screening.files.ts";
import type { RecordHouseholdVisitInput } from "../household.types.ts";

interface Door {
  readonly id: string;
  readonly officeId: number;
  /** Day on which the last of the household left. */
  readonly closedOn: string | null;
  readonly worker: string;
}

interface Found {
  readonly memberId: string;
  readonly outcome: MemberOutcome;
  readonly note: string | null;
  readonly needs: NotedNeeds;
}

interface Standing {
  id: string;
  members: Found[];
}

/**
 * One visit covers the household. The door is held while it is written: a second worker who stood there
 * within half an hour joins the visit, and of each member whoever learnt more is believed.
 */
export async function recordVisit(
  tx: Transaction,
  input: RecordHouseholdVisitInput,
): Promise<string> {
  const known = checkInput(visitSchema, input);
  const door = await heldDoor(tx, parseUuid(input.householdId, "input.householdId"));
  const moment = await keepMoment(tx, door.officeId, input.moment);
  if (moment instanceof MomentRefused) throw new Refusal(moment);
  requireLivedIn(door, moment);
  const found = known.members.map(({ memberId, outcome, note, needs }, at): Found => ({
    memberId: parseUuid(memberId, `input.members.${at}.memberId`),
    outcome,
    note: note ?? null,
    needs,
  }));
  await requireEverybody(tx, door, found, moment);
  if (moment.incidentId === null) {
    throw badField("input.householdId", "NO_INCIDENT", "The county is in no response.");
  }
  const standing = await standingVisit(tx, door, moment);
  const id =
    standing === undefined
      ? await newVisit(tx, door, { moment, found, note: known.note ?? null })
      : await joinVisit(tx, door, standing, found);
  await noteNeeds(tx, id, found);
  const { officeId } = door;
  const owner = { purpose: visitPhoto, id, officeId, incidentId: moment.incidentId };
  await attachPhotos(tx, owner, input.photoIds ?? [], "input.photoIds");
  return id;
}

async function heldDoor(tx: Transaction, id: string): Promise<Door> {
  const door = await tx.row<Door>(
    sql`select h.id, h.office_id as "officeId", h.closed_on::text as "closedOn",
               (select m.name from staff.member m where m.id = access.staff()) as worker
          from prevent.household h where h.id = ${id}::uuid for update`,
  );
  if (door === undefined) throw notFound("input.householdId");
  return door;
}

/** A visit that waited on a phone was made while they still lived there. */
function requireLivedIn({ closedOn }: Door, { onDay }: KeptMoment): void {
  if (closedOn === null || closedOn >= onDay) return;
  throw badField(
    "input.householdId",
    "HOUSEHOLD_CLOSED",
    "Nobody lives behind this door any more.",
  );
}

/** Nobody of the household is passed over, and nobody else is named but who left it since. */
async function requireEverybody(
  tx: Transaction,
  door: Door,
  found: readonly Found[],
  { onDay }: KeptMoment,
) {
  const members = await tx.rows<{ id: string; here: boolean }>(
    sql`select id, left_on is null as here from prevent.household_member
         where household_id = ${door.id}::uuid and (left_on is null or left_on >= ${onDay}::date)`,
  );
  const known = new Set(members.map(({ id }) => id));
  found.forEach(({ memberId }, at) => {
    if (!known.has(memberId)) throw notFound(`input.members.${at}.memberId`);
  });
  const named = new Set(found.map(({ memberId }) => memberId));
  if (members.some(({ id, here }) => here && !named.has(id))) {
    throw badField("input.members", "SOMEBODY_MISSING", "Say of every member what came of it.");
  }
  if (householdOutcome(found.map(({ outcome }) => outcome)) === undefined) {
    throw badField(
      "input.members",
      "NOTHING_ATTEMPTED",
      "Nobody was looked for: that is no visit.",
    );
  }
}

async function standingVisit(
  tx: Transaction,
  door: Door,
  { occurredAt }: KeptMoment,
): Promise<Standing | undefined> {
  return await tx.row<Standing>(
    sql`select v.id, (select json_agg(json_build_object('memberId', m.member_id, 'outcome', m.outcome, 'note', m.note))
                        from prevent.visit_member m where m.visit_id = v.id) as members
          from prevent.household_visit v
         where v.household_id = ${door.id}::uuid
           and v.occurred_at between ${occurredAt}::timestamptz - make_interval(mins => ${sameVisitMinutes})
                                 and ${occurredAt}::timestamptz + make_interval(mins => ${sameVisitMinutes})
         order by v.occurred_at desc limit 1`,
  );
}

async function newVisit(
  tx: Transaction,
  door: Door,
  { moment, found, note }: { moment: KeptMoment; found: readonly Found[]; note: string | null },
): Promise<string> {
  const row = await tx.row<{ id: string }>(
    sql`insert into prevent.household_visit (household_id, office_id, incident_id, round_id, outcome, workers,
          worker_names, note, occurred_at, on_day, clock_skew_seconds, backfilled)
        values (${door.id}::uuid, ${door.officeId}, ${moment.incidentId}::uuid,
          (select r.id from prevent.screening_round r where r.office_id = ${door.officeId}
              and r.incident_id = ${moment.incidentId}::uuid and ${moment.onDay}::date between r.from_day and r.to_day),
          ${householdOutcome(found.map(({ outcome }) => outcome))}, array[access.staff()], ${door.worker}, ${note},
          ${moment.occurredAt}, ${moment.onDay}, ${moment.skewSeconds}, ${moment.backfilled})
        returning id`,
  );
  const id = row?.id ?? "";
  await writeMembers(tx, door, id, found);
  return id;
}

async function joinVisit(
  tx: Transaction,
  door: Door,
  standing: Standing,
  found: readonly Found[],
): Promise<string> {
  const before = new Map(standing.members.map((each) => [each.memberId, each]));
  const both = found.map((each): Found => {
    const first = before.get(each.memberId);
    if (first === undefined) return each;
    const outcome = knownBetter(first.outcome, each.outcome);
    return { ...each, outcome, note: first.note ?? each.note };
  });
  await tx.run(
    sql`update prevent.household_visit v
           set outcome = ${householdOutcome(both.map(({ outcome }) => outcome))}, updated_at = now(),
               workers = case when access.staff() = any(v.workers) then v.workers else v.workers || access.staff() end,
               worker_names = case when access.staff() = any(v.workers) then v.worker_names
                                   else v.worker_names || '、' || ${door.worker} end
         where v.id = ${standing.id}::uuid`,
  );
  await writeMembers(tx, door, standing.id, both);
  return standing.id;
}

/** What was found of each, and of the registered ones a line of the contact ledger. */
async function writeMembers(
  tx: Transaction,
  door: Door,
  visitId: string,
  members: readonly Found[],
): Promise<void> {
  await tx.run(
    sql`insert into prevent.visit_member as old (visit_id, household_id, member_id, office_id, outcome, note)
        select ${visitId}::uuid, ${door.id}::uuid, m."memberId", ${door.officeId}, m.outcome, m.note
          from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
            as m("memberId" uuid, outcome text, note text)
        on conflict on constraint visit_member_once_key
          do update set outcome = excluded.outcome, note = excluded.note, updated_at = now()
          where (old.outcome, old.note) is distinct from (excluded.outcome, excluded.note)`,
  );
  await tx.run(sql`select prevent.note_visit_contacts(${visitId}::uuid)`);
}

/** What they were found to need, for 爱 to take up; who is seen twice at one visit needs it once. */
async function noteNeeds(tx: Transaction, visitId: string, found: readonly Found[]): Promise<void> {
  const needs = found.flatMap(({ memberId, needs: kinds }) =>
    kinds.map(({ kind, note }) => ({ memberId, kind, note: note || null })),
  );
  if (needs.length === 0) return;
  await tx.run(
    sql`insert into care.noted_need (office_id, incident_id, person_id, resident_id, kind, note, source, source_id, noted_by)
        select vm.office_id, v.incident_id, m.person_id, m.resident_id, n.kind, string_agg(n.note, '；'),
               'household_visit', vm.id, (select s.name from staff.member s where s.id = access.staff())
          from jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) as n("memberId" uuid, kind text, note text)
          join prevent.visit_member vm on vm.visit_id = ${visitId}::uuid and vm.member_id = n."memberId"
          join prevent.household_visit v on v.id = vm.visit_id
          join prevent.household_member m on m.id = vm.member_id
         group by vm.id, vm.office_id, v.incident_id, m.person_id, m.resident_id, n.kind
        on conflict on constraint noted_need_source_key do nothing`,
  );
}
