import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { holdIncident, type HeldIncident } from "../../../platform/field/hold-incident.ts";
import { parseId } from "../../../platform/graphql/parse-id.ts";

/** Kinds of office that people live in. */
const livedIn: readonly OfficeKind[] = ["grid", "village_post", "community_post"];

export interface LivedOffice {
  readonly id: number;
  readonly name: string;
}

/** @throws NOT_FOUND outside the scope, BAD_USER_INPUT where nobody lives or that is closed */
export async function livedOffice(
  tx: Transaction,
  officeId: string,
  path = "input.officeId",
): Promise<LivedOffice> {
  const id = parseId(officeId, path);
  const office = await tx.row<LivedOffice & { kind: OfficeKind; closed: boolean }>(
    sql`select o.id, o.name, o.kind, o.closed_on is not null as closed
          from organisation.office o where o.id = ${id} and o.id = any(access.offices())`,
  );
  if (office === undefined) throw notFound(path);
  if (office.closed || !livedIn.includes(office.kind)) {
    throw badField(path, "NOBODY_LIVES_THERE", "Choose an open grid, village or community.");
  }
  return office;
}

/** @returns the open response of its county, held. @throws BAD_USER_INPUT where there is none */
export async function requireIncident(
  tx: Transaction,
  office: LivedOffice,
  path = "input.officeId",
): Promise<string> {
  const incident = await tx.row<HeldIncident>(holdIncident(office.id));
  if (incident?.id != null) return incident.id;
  throw badField(path, "NO_INCIDENT", "The county is in no response.");
}

/** Runs the command again, as a deadlock's victim would: by then it sees what was done meanwhile. */
class Overtaken extends Error {
  readonly code = "40001";
}

/**
 * Somebody was given a door elsewhere at the same moment: once more, from the start.
 * @throws BAD_USER_INPUT where that happens a second time
 */
export function doorGivenElsewhere({ attempt }: Transaction, path: string): Error {
  if (attempt === 1) return new Overtaken("somebody was given a door elsewhere");
  return badField(path, "LIVES_ELSEWHERE", "Somebody was just given a door elsewhere: try again.");
}

/** Doors of an office are given out one after another, so that nobody is given two. */
export async function holdDoors(tx: Transaction, officeId: number): Promise<void> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`prevent.doors/${officeId}`}, 0))`,
  );
}
