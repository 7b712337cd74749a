import { randomUUID } from "node:crypto";
import { newBirthDay, numberOf } from "../load/new-number.ts";
import type { Case, Question } from "./case.ts";

const register = /* GraphQL */ `
  mutation Register($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      ... on Person {
        name
        pinyin
        bornOn
        phoneMask
        addressMask
        category
        grade
        channels
        office {
          id
          shortName
        }
        carers {
          name
          relation
          phoneMask
        }
      }
    }
  }
`;

const update = /* GraphQL */ `
  mutation Update($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      ... on Person {
        id
        name
        phoneMask
        addressMask
        livesAlone
        version
      }
    }
  }
`;

/** Somebody with a document, a phone, an address and a carer with a phone: four sealed values. */
export function somebody(number: string, code: string): Record<string, unknown> {
  return {
    name: "张长江",
    sex: "MALE",
    birthDay: newBirthDay,
    document: { type: "ID_CARD", number },
    suspected: false,
    disability: { category: "HEARING", grade: 2, parts: [] },
    registered: { divisionCode: code },
    residence: { divisionCode: code, address: "演示路 1 号" },
    phones: [{ number: "12801000001", holder: "SELF" }],
    carers: [{ role: "CARER", name: "李梅", relation: "SPOUSE", phone: "12801990001" }],
    livesAlone: false,
    dependent: true,
    channelOverrides: [],
    optOuts: [],
  };
}

interface Known {
  readonly officeId: string;
  /** Code of a village: where everybody lives. */
  readonly code: string;
  /** People who were registered for it, two for each connection. */
  readonly edited: readonly Edited[];
}

interface Edited {
  readonly id: string;
  readonly version: number;
}

/** A new record, and an address replaced, each with what follows: keys, seals, audit, answer. */
export function changePeopleCases({ officeId, code, edited }: Known): Case[] {
  const lanes = edited.length / 2;
  return [
    {
      name: "register a person, audited",
      as: "officer",
      goal: 0.75,
      changes: true,
      questions: edited.slice(0, lanes).map((_, lane) => registration(officeId, code, lane)),
      others: edited.slice(lanes).map((_, lane) => registration(officeId, code, lanes + lane)),
      rows: (data: { registerPerson?: { name: string } }) =>
        [data.registerPerson?.name ?? []].flat(),
    },
    {
      name: "update a person, audited",
      as: "officer",
      goal: 0.75,
      changes: true,
      questions: edited.slice(0, lanes).map((person) => move(person, code)),
      others: edited.slice(lanes).map((person) => move(person, code)),
      rows: (data: { updatePerson?: { id: string } }) => [data.updatePerson?.id ?? []].flat(),
    },
  ];
}

/** Another address with each version. */
function move({ id, version }: Edited, code: string): Question {
  const key = randomUUID();
  const residence = { divisionCode: code, address: `演示路#${version + 1}` };
  const input = { id, version, changes: { residence }, idempotencyKey: key };
  return {
    query: update,
    variables: { input },
    bare: "/update-person",
    bareBody: input,
    signs: { $key: key },
  };
}

function registration(officeId: string, code: string, lane: number): Question {
  const key = randomUUID();
  const number = numberOf(lane, 0);
  const input = { officeId, person: somebody(number, code), idempotencyKey: key };
  return {
    query: register,
    variables: { input },
    bare: "/register-person",
    // the turn: nobody's version
    bareBody: { ...input, version: 0 },
    signs: { $key: key, $number: number },
    lane,
  };
}
