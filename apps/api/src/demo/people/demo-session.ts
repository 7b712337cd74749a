import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { generateSync } from "otplib";
import { demoPassword, demoTotpSecret } from "../demo-secrets.ts";

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}

const stepSeconds = 30;
const signInTries = 5;

/** A demo account at the public door: it signs in and asks as the console does. */
export class DemoSession {
  readonly #url: string;
  #cookie = "";

  private constructor(url: string) {
    this.#url = url;
  }

  /**
   * Proves itself with the code of half a minute ago, which is still good: the one that was printed
   * for people to use stays theirs.
   */
  static async open(url: string, masterKey: Buffer, login: string): Promise<DemoSession> {
    const session = new DemoSession(url);
    for (let left = signInTries; ; left -= 1) {
      const { signIn } = await session.ask<{ signIn: { stage?: string } }>(
        "mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { __typename ... on SignedIn { stage } } }",
        { login, password: demoPassword(masterKey) },
      );
      if (signIn.stage === "FULL") return session;
      const epoch = Math.floor(Date.now() / 1000) - stepSeconds;
      const code = generateSync({ secret: demoTotpSecret(masterKey, login), epoch });
      const { proveSecondFactor } = await session.ask<{ proveSecondFactor: { stage?: string } }>(
        "mutation ($code: String!) { proveSecondFactor(code: $code) { __typename ... on SignedIn { stage } } }",
        { code },
      );
      if (proveSecondFactor.stage === "FULL") return session;
      // somebody has just used a later code
      if (left === 1) throw new Error(`${login} could not sign in.`);
      await pause(stepSeconds * 1000);
    }
  }

  /** @throws with the first error's message, or that nothing answers there */
  async ask<Data = object>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.#fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json",
        cookie: this.#cookie,
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of response.headers.getSetCookie()) this.#cookie = line.split(";")[0] ?? "";
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (errors !== undefined || data == null) {
      throw new Error(errors?.[0]?.message ?? "The API gave no answer.");
    }
    return data;
  }

  /** @returns the file's id */
  async upload(path: string, purpose: string, name: string): Promise<string> {
    const response = await this.#fetch(`/files/${purpose}?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { cookie: this.#cookie, "apollo-require-preflight": "true" },
      body: new Uint8Array(await readFile(path)),
    });
    const file = (await response.json()) as { id?: string };
    if (file.id === undefined) throw new Error("The file was not taken.");
    return file.id;
  }

  async #fetch(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.#url}${path}`, request);
    } catch (cause) {
      const advice = "Start the product, or name its address.";
      throw new Error(`Nothing answers at ${this.#url}. ${advice}`, { cause });
    }
  }
}
