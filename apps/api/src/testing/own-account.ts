import { demoPassword } from "../demo/demo-secrets.ts";
import type { TestClient, Answer } from "./client.ts";
import { testMasterKey } from "./database.ts";

/** The password of every demo account in tests. */
export const password = demoPassword(testMasterKey);

export const signInDocument = /* GraphQL */ `
  mutation ($login: String!, $password: String!) {
    signIn(login: $login, password: $password) {
      __typename
      ... on SignedIn {
        stage
      }
      ... on ProofRefused {
        message
      }
    }
  }
`;

type Outcome = { __typename: string; stage?: string };

/** What came of a proof: the stage, `refused`, or the error's code. */
export function outcomeOf(answer: Answer<Record<string, Outcome>>): string {
  const [error] = answer.errors ?? [];
  if (error !== undefined) return String(error.extensions["code"]);
  const [outcome] = Object.values(answer.data ?? {});
  if (outcome?.__typename === "ProvenAgain") return "proven";
  return outcome?.stage ?? (outcome?.__typename === "ProofRefused" ? "refused" : "");
}

/** One try at the front door, from an address of one's own where the server believes its proxy. */
export async function trySignIn(
  client: TestClient,
  login: string,
  typed: string,
  address = "203.0.113.1",
): Promise<string> {
  const headers = { "x-forwarded-for": address };
  return outcomeOf(await client.send(signInDocument, { login, password: typed }, headers));
}

export async function proveFactor(client: TestClient, code: string): Promise<string> {
  return outcomeOf(
    await client.send(
      `mutation ($code: String!) { proveSecondFactor(code: $code) {
        __typename ... on SignedIn { stage } } }`,
      { code },
    ),
  );
}

export async function changePassword(
  client: TestClient,
  now: string,
  next: string,
): Promise<string> {
  return outcomeOf(
    await client.send(
      `mutation ($now: String!, $next: String!) {
        changePassword(currentPassword: $now, newPassword: $next) {
          __typename ... on SignedIn { stage } } }`,
      { now, next },
    ),
  );
}

/** Proves the viewer again: `proven`, `refused` or the error's code. */
export async function proveAgain(
  client: TestClient,
  typed: string,
  code?: string,
): Promise<string> {
  return outcomeOf(
    await client.send(
      `mutation ($typed: String!, $code: String) {
        proveAgain(password: $typed, code: $code) { __typename } }`,
      { typed, code },
    ),
  );
}

interface Offer {
  __typename: string;
  secret: string;
  offer: string;
  withCode?: boolean;
}

/** A second factor to set up, or what stands before it. */
export async function offered(client: TestClient): Promise<Offer> {
  const { offerSecondFactor } = await client.ok<{ offerSecondFactor: Offer }>(
    `mutation { offerSecondFactor { __typename
      ... on SecondFactorOffer { secret offer } ... on FreshProofNeeded { withCode } } }`,
  );
  return offerSecondFactor;
}

/** Code of the error, its further facts, or `ok`. */
export async function standing(client: TestClient, query: string): Promise<string> {
  const [error] = (await client.send(query)).errors ?? [];
  if (error === undefined) return "ok";
  const { code, reason, step } = error.extensions as Record<string, string | undefined>;
  return [code, reason ?? step].filter(Boolean).join(" ");
}
