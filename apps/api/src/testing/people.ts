import { demoIdNumber, demoOrdersPerDay } from "@wuzi/domain/identity/demo-id-number";
import type { TestClient } from "./client.ts";
import { freshKey } from "./database.ts";

let made = 0;

/** Particulars of a new synthetic person, never the same ID number twice in a test process. */
export function somebody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  const county = String(510522 + Math.floor(made / demoOrdersPerDay));
  const number = demoIdNumber(county, "1961-03-05", "male", made % demoOrdersPerDay);
  return {
    name: "张长江",
    sex: "MALE",
    birthDay: "1961-03-05",
    document: { type: "ID_CARD", number },
    suspected: false,
    disability: { category: "HEARING", grade: 2, parts: [] },
    registered: { divisionCode: "510522001001" },
    residence: { divisionCode: "510522001001", address: "演示路 1 号" },
    phones: [{ number: `1280100${String(made).padStart(4, "0")}`, holder: "SELF" }],
    carers: [{ role: "CARER", name: "李梅", relation: "SPOUSE", phone: "12801990001" }],
    livesAlone: false,
    dependent: true,
    channelOverrides: [],
    optOuts: [],
    ...changes,
  };
}

/** The variables of `registerPerson` for somebody new at an office. */
export function registration(officeId: string, changes: Record<string, unknown> = {}) {
  return { input: { officeId, person: somebody(changes), idempotencyKey: freshKey() } };
}

const register = /* GraphQL */ `
  mutation ($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      __typename
      ... on Person {
        id
      }
    }
  }
`;

/** Registers somebody new and gives their id. */
export async function registered(
  client: TestClient,
  officeId: string,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const { registerPerson } = await client.ok<{ registerPerson: { id?: string } }>(
    register,
    registration(officeId, changes),
  );
  if (registerPerson.id === undefined) throw new Error("somebody is registered already");
  return registerPerson.id;
}
