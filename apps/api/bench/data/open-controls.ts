import { randomUUID } from "node:crypto";
import type { Entered } from "../enter.ts";

/**
 * Puts people under control through the product, one for each connection.
 *
 * @returns the ids of their cases
 * @throws when one is refused
 */
export async function openControls(
  url: string,
  officer: Entered,
  officeId: string,
  people: readonly { readonly id: string }[],
): Promise<string[]> {
  const cases: string[] = [];
  const anchorOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const { id: personId } of people) {
    const categoryCode = "home_isolation";
    const input = { officeId, personId, categoryCode, anchorOn, idempotencyKey: randomUUID() };
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...officer.headers },
      body: JSON.stringify({
        query: `mutation ($input: OpenControlInput!) { openControl(input: $input) { ... on ControlCase { id } } }`,
        variables: { input },
      }),
    });
    const text = await response.text();
    const { data } = JSON.parse(text) as { data?: { openControl?: { id?: string } } | null };
    const id = data?.openControl?.id;
    if (id === undefined) throw new Error(`Somebody could not be put under control: ${text}`);
    cases.push(id);
  }
  return cases;
}
