import { randomInt, randomUUID } from "node:crypto";
import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { somebody } from "../cases/change-people-cases.ts";
import type { Entered } from "../enter.ts";
import { newBirthDay } from "../load/new-number.ts";

/**
 * Registers people through the product, so that what is sealed of them opens when they are edited.
 *
 * @throws when one is refused
 */
export async function enrol(
  url: string,
  officer: Entered,
  place: { officeId: string; code: string },
  count: number,
): Promise<{ id: string; version: number }[]> {
  const enrolled: { id: string; version: number }[] = [];
  // women of some region, another in each run; those who come during a run are men
  const region = String(randomInt(1_000_000)).padStart(6, "0");
  for (let turn = 0; turn < count; turn += 1) {
    const person = {
      ...somebody(demoIdNumber(region, newBirthDay, "female", turn), place.code),
      sex: "FEMALE",
    };
    const input = { officeId: place.officeId, person, idempotencyKey: randomUUID() };
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...officer.headers },
      body: JSON.stringify({
        query: `mutation ($input: RegisterPersonInput!) {
          registerPerson(input: $input) { ... on Person { id version } } }`,
        variables: { input },
      }),
    });
    const text = await response.text();
    const { data } = JSON.parse(text) as {
      data?: { registerPerson?: { id?: string; version: number } } | null;
    };
    const { id, version = 0 } = data?.registerPerson ?? {};
    if (id === undefined) throw new Error(`Somebody could not be registered: ${text}`);
    enrolled.push({ id, version });
  }
  return enrolled;
}
