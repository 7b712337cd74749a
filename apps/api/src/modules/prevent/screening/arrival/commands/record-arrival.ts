import { arrivalSchema } from "@wuzi/domain/prevent/arrival-input";
import sql, { type Sql } from "sql-template-tag";
import type { FieldContext } from "../../../../../platform/access/context.ts";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { MomentRefused } from "../../../../../platform/field/field-moment.types.ts";
import { keepMoment } from "../../../../../platform/field/keep-moment.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import type { KeyRing } from "../../../../../platform/sealing/key-ring.ts";
import { livedOffice, requireIncident } from "../../open-office.ts";
import type { RecordArrivalInput } from "../arrival.inputs.ts";
import { ArrivalElsewhere } from "../arrival.types.ts";
import { noteElsewhere, writeArrival, type Who } from "../write-arrival.ts";

/** Somebody was found to have arrived. @returns the id of their line, new or found again */
export async function recordArrival(
  tx: Transaction,
  input: RecordArrivalInput,
  keys: KeyRing,
): Promise<string> {
  const office = await livedOffice(tx, input.officeId);
  const incidentId = await requireIncident(tx, office);
  const moment = await keepMoment(tx, office.id, input.moment);
  if (moment instanceof MomentRefused) throw new Refusal(moment);
  const { occurredAt: seenAt, skewSeconds, onDay } = moment;
  // held against the day they were seen: a ledger on paper is entered later, a phone's clock is wrong
  const checks = { today: onDay, allowSynthetic: true };
  const { resident, journey } = checkInput(arrivalSchema(checks), input);
  const who = await whoOf(tx, input.personId ?? null, resident ?? null);
  const sighting = { source: "field" as const, seenAt, skewSeconds, staffId: tx.staffId };
  const written = await writeArrival(tx, { office, incidentId, who, journey, sighting, keys });
  if (written.kind === "elsewhere") throw new FoundElsewhere(office.id, written.id, written.town);
  return written.id;
}

/** Ends the transaction with the refusal; what was learnt goes on record in one of its own. */
class FoundElsewhere extends Refusal {
  readonly note: Sql;

  constructor(officeId: number, arrivalId: string, town: string) {
    super(new ArrivalElsewhere(town));
    this.note = noteElsewhere(officeId, arrivalId);
  }
}

/** Runs the command; where somebody stands in another office's ledger, that was learnt on record. */
export async function elsewhereOnRecord<Done>(
  ctx: FieldContext,
  command: () => Promise<Done>,
): Promise<Done> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof FoundElsewhere) await ctx.write((tx) => tx.run(error.note));
    throw error;
  }
}

async function whoOf(
  tx: Transaction,
  personId: string | null,
  resident: Extract<Who, { resident: unknown }>["resident"] | null,
): Promise<Who> {
  if ((personId === null) === (resident === null)) {
    const path = personId === null ? "input.resident" : "input.personId";
    throw badField(path, "ONE_OF", "Name a registered person, or somebody else in full.");
  }
  if (resident !== null) return { resident };
  const id = parseUuid(personId ?? "", "input.personId");
  const person = await tx.row<{ name: string }>(
    sql`select name from registry.person where id = ${id}::uuid and state = 'active'`,
  );
  if (person === undefined) throw notFound("input.personId");
  return { personId: id, name: person.name };
}
