import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { signedIn, type TestClient } from "../../api/src/testing/client.ts";
import type { Site } from "./site.ts";

/** What a test says of an invented person; the rest is made up. */
export type DemoPerson = {
  name: string;
  birthDay?: string;
  sex?: "male" | "female";
  /** Tells people of the same sex and birth day apart. */
  order?: number;
  category?: string;
  grade?: number;
  livesAlone?: boolean;
  dependent?: boolean;
  phone?: string;
  carer?: { name: string; phone?: string };
};

/** The ID number of an invented person of the county. */
export function idNumberOf({ birthDay = "1960-02-29", sex = "female", order = 0 }: DemoPerson) {
  return demoIdNumber("510522", birthDay, sex, order);
}

const categoryDigits = "VISUAL HEARING SPEECH PHYSICAL INTELLECTUAL MENTAL MULTIPLE".split(" ");

/** Registers invented people as the console would, and gives their ids. */
export async function registerPeople(
  site: Site,
  login: string,
  officeName: string,
  people: readonly DemoPerson[],
): Promise<string[]> {
  const client = await signedIn(site.address, login);
  const officeId = await officeNamed(client, officeName);
  const ids: string[] = [];
  for (const person of people) ids.push(await register(client, officeId, person));
  return ids;
}

export async function officeNamed(client: TestClient, name: string): Promise<string> {
  const { offices } = await client.ok<{ offices: { nodes: { id: string; name: string }[] } }>(
    "query ($search: String!) { offices(first: 20, filter: { search: $search }) { nodes { id name } } }",
    { search: name },
  );
  const found = offices.nodes.find((office) => office.name === name) ?? offices.nodes[0];
  if (!found) throw new Error(`There is no office ${name}.`);
  return found.id;
}

async function register(client: TestClient, officeId: string, demo: DemoPerson): Promise<string> {
  const idNumber = idNumberOf(demo);
  const { category = "PHYSICAL", grade = 3 } = demo;
  const digit = categoryDigits.indexOf(category) + 1;
  const { registerPerson } = await client.ok<{ registerPerson: { id: string } }>(
    "mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on Person { id } } }",
    {
      input: {
        officeId,
        idempotencyKey: crypto.randomUUID(),
        person: {
          name: demo.name,
          sex: (demo.sex ?? "female").toUpperCase(),
          birthDay: demo.birthDay ?? "1960-02-29",
          document: { type: "ID_CARD", number: idNumber },
          certificate: { number: `${idNumber}${digit}${grade}`, issuedOn: "2020-02-29" },
          suspected: false,
          disability: { category, grade, parts: [] },
          registered: {},
          residence: { address: "3组12号" },
          phones: demo.phone ? [{ number: demo.phone, holder: "SELF" }] : [],
          carers: demo.carer
            ? [{ role: "CARER", relation: "CHILD", name: demo.carer.name, phone: demo.carer.phone }]
            : [],
          livesAlone: demo.livesAlone ?? false,
          dependent: demo.dependent ?? false,
          channelOverrides: [],
          optOuts: [],
        },
      },
    },
  );
  return registerPerson.id;
}
