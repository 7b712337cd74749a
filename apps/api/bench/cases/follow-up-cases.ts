import { randomUUID } from "node:crypto";
import type { Case, Question } from "./case.ts";

const record = /* GraphQL */ `
  mutation Record($input: RecordFollowUpInput!) {
    recordFollowUp(input: $input) {
      ... on FollowUp {
        outcome
        channel
        through
        reached
        temperature
        isFever
        note
        backfilled
      }
    }
  }
`;

/** A visit with a reading: one case for each connection, followed up again and again. */
export function followUpCases(cases: readonly string[]): Case[] {
  return [
    {
      name: "record a follow-up, audited",
      as: "officer",
      goal: 0.75,
      changes: true,
      isOpen: true,
      questions: cases.map(visit),
      rows: (data: { recordFollowUp?: { outcome: string } }) =>
        [data.recordFollowUp?.outcome ?? []].flat(),
    },
  ];
}

function visit(caseId: string): Question {
  const key = randomUUID();
  const now = new Date().toISOString();
  const input = {
    caseId,
    outcome: "SEEN_WELL",
    channel: "VISIT",
    through: ["SELF"],
    temperature: 36.5,
    symptoms: [],
    note: "精神尚可",
    needs: [],
    occurredAt: now,
    sentAt: now,
    idempotencyKey: key,
  };
  return {
    query: record,
    variables: { input },
    bare: "/record-follow-up",
    // the turn: nobody's version
    bareBody: { ...input, outcome: "seen_well", channel: "visit", through: ["self"], version: 0 },
    signs: { $key: key },
  };
}
