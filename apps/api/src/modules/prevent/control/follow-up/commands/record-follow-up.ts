import { ageOn } from "@wuzi/domain/identity/age";
import { alertsOf } from "@wuzi/domain/prevent/control-alert";
import {
  fieldMoment,
  type DeviceMoment,
  type FieldMoment,
  type MomentRefusal,
} from "@wuzi/domain/prevent/field-moment";
import { followUpVerdict } from "@wuzi/domain/prevent/follow-up-channel";
import { followUpSchema, type FollowUpInput } from "@wuzi/domain/prevent/follow-up-input";
import { keptOutcome, type FoundAtDoor } from "@wuzi/domain/prevent/seen-well";
import type { Disability } from "@wuzi/domain/registry/disability";
import type { PersonToReach } from "@wuzi/domain/registry/reached";
import type { ChannelOverride } from "@wuzi/domain/registry/suitable-channels";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { holdIncident, type HeldIncident } from "../../../../../platform/field/hold-incident.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { lockCase, requireActive, type CaseRow } from "../../case/case-row.ts";
import type { RecordFollowUpInput } from "../follow-up.inputs.ts";
import { NotSeenWell, UnsuitableChannel } from "../follow-up.results.ts";
import { countOpenAlerts, raiseAlerts, type AlertSlot } from "./open-alerts.ts";
import { writeFollowUp } from "./write-follow-up.ts";

interface Needs {
  category: Disability["category"] | null;
  grade: Disability["grade"] | null;
  parts: Disability["parts"];
  overrides: ChannelOverride[];
  dependent: boolean;
  bornOn: string;
}

interface Protocol {
  fever_threshold: string;
  alert_hours: number;
  backfill_days: number;
}

/**
 * Records a follow-up: by a way that reaches the person, at a moment that can be, with its alerts,
 * the needs it found and the line of the contact ledger. @returns its id
 */
export async function recordFollowUp(tx: Transaction, input: RecordFollowUpInput): Promise<string> {
  const known = checkInput(followUpSchema, input);
  const caseId = parseUuid(input.caseId, "input.caseId");
  const { row, person, protocol, slots, id } = await heldAgainst(tx, caseId);
  const moment = checkedMoment(tx, input, row.from_day, protocol.backfill_days);
  const reached = requireSuitable(known, person);
  const observed = { temperature: known.temperature ?? null, symptoms: known.symptoms };
  const threshold = Number(protocol.fever_threshold);
  const { outcome, enteredAs } = requireOutcome(
    input,
    { outcome: known.outcome, ...observed },
    threshold,
  );
  const called = alertsOf(observed, threshold);
  const found = { caseId, ...observed, alertHours: protocol.alert_hours };
  const feverAlertId = await raiseAlerts(tx, called, slots, found);
  const kept = { ...known, outcome };
  await writeFollowUp(tx, { id, row, known: kept, enteredAs, moment, reached, feverAlertId });
  if (called.length > 0) await countOpenAlerts(tx, caseId);
  return id;
}

/** Everything about the case that a follow-up is held against, with one wait. */
async function heldAgainst(tx: Transaction, caseId: string) {
  const [[locked], , [needs], [protocol], slots, [fresh]] = await tx.all<
    [
      CaseRow[],
      HeldIncident[],
      { needs: Needs | null }[],
      Protocol[],
      AlertSlot[],
      { id: string }[],
    ]
  >(
    lockCase(caseId),
    holdIncident(
      sql`(select c.office_id from prevent.control_case c where c.id = ${caseId}::uuid)`,
    ),
    sql`select prevent.case_needs(${caseId}::uuid) as needs`,
    sql`select p.fever_threshold, p.alert_hours, p.backfill_days from prevent.control_case c,
          response.protocol_on(c.office_id, (now() at time zone 'Asia/Shanghai')::date) p
         where c.id = ${caseId}::uuid`,
    sql`select k.kind, coalesce(a.id, uuidv7()) as id, a.id is not null as open
          from (values ('fever'), ('symptom')) k(kind)
          left join prevent.control_alert a
            on a.case_id = ${caseId}::uuid and a.kind = k.kind and a.closed_at is null`,
    sql`select uuidv7() as id`,
  );
  const row = requireActive(locked, "input.caseId");
  if (protocol === undefined) {
    throw badField("input.caseId", "INCIDENT_ENDED", "The incident has ended.");
  }
  return {
    row,
    person: personOf(needs?.needs ?? null, tx.today),
    protocol,
    slots,
    id: fresh?.id ?? "",
  };
}

function personOf(needs: Needs | null, today: string): PersonToReach | null {
  if (needs === null) return null;
  const { category, grade, parts, overrides, dependent, bornOn } = needs;
  const disability = category === null || grade === null ? null : { category, grade, parts };
  return { disability, overrides, dependent, age: ageOn(bornOn, today) };
}

const momentSentences: Record<MomentRefusal, string> = {
  future: "This has not happened yet.",
  before_incident: "This lies before the control began.",
  too_old: "Too long ago to be entered.",
};

function checkedMoment(
  tx: Transaction,
  { occurredAt, sentAt }: RecordFollowUpInput,
  firstDay: string,
  backfillDays: number,
): FieldMoment {
  const moment = fieldMoment({ occurredAt, sentAt }, tx.now, { firstDay, backfillDays });
  if (moment.ok) return moment;
  const { refusal } = moment;
  throw badField("input.occurredAt", refusal.toUpperCase(), momentSentences[refusal]);
}

/** @returns the outcome that is kept, and what was entered where that differs */
function requireOutcome(moment: DeviceMoment, found: FoundAtDoor, threshold: number) {
  const verdict = keptOutcome(found, threshold, moment);
  if (verdict.stands) return verdict;
  throw new Refusal(Object.assign(new NotSeenWell(), { field: "input.outcome", threshold }));
}

/** @returns whether it counts as having reached the person */
function requireSuitable(known: FollowUpInput, person: PersonToReach | null): boolean {
  const { outcome, channel, through, easyRead } = known;
  const contact = { outcome, channel: channel ?? null, through, easyRead: easyRead ?? false };
  const verdict = followUpVerdict(contact, person);
  if (verdict.suits) return verdict.reached;
  const { reason, suitable } = verdict;
  throw new Refusal(
    Object.assign(new UnsuitableChannel(), { reason: reason.toLowerCase(), suitable }),
  );
}
