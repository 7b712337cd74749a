import { generateSync } from "otplib";
import { demoPassword, demoTotpSecret } from "../src/demo/demo-secrets.ts";

/** A signed-in demo account, as the headers and the token that speak for it. */
export interface Entered {
  readonly token: string;
  readonly headers: Record<string, string>;
}

/**
 * Signs a demo account in, with its second factor where it has one.
 * @throws when the server refuses
 */
export async function enter(url: string, login: string, masterKey: Buffer): Promise<Entered> {
  const password = demoPassword(masterKey);
  const first = await send(
    url,
    "",
    `mutation ($login: String!, $password: String!) {
    signIn(login: $login, password: $password) { ... on SignedIn { stage } } }`,
    { login, password },
  );
  if (first.stage === "FULL") return entered(first.cookie);
  const code = generateSync({ secret: demoTotpSecret(masterKey, login) });
  const second = await send(
    url,
    first.cookie,
    `mutation ($code: String!) {
    proveSecondFactor(code: $code) { ... on SignedIn { stage } } }`,
    { code },
  );
  if (second.stage !== "FULL") throw new Error(`${login} could not sign in.`);
  return entered(second.cookie);
}

async function send(url: string, cookie: string, query: string, variables: object) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as {
    data: Record<string, { stage?: string }> | null;
  };
  return {
    stage: Object.values(data ?? {})[0]?.stage,
    cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie,
  };
}

function entered(cookie: string): Entered {
  const token = cookie.slice(cookie.indexOf("=") + 1);
  return { token, headers: { cookie, accept: "application/graphql-response+json" } };
}
