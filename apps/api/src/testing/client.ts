import { generateSync } from "otplib";
import { demoPassword, demoTotpSecret } from "../demo/demo-secrets.ts";
import { createLog } from "../platform/http/log.ts";
import { createServer, type Server, type ServerDeps } from "../server.ts";
import { testMasterKey } from "./database.ts";

export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

/** A server in this process, entered by HTTP as everybody else enters it. */
export async function startTestServer(
  appUrl: string,
  deps: Partial<ServerDeps> = {},
): Promise<Server & { url: string }> {
  const server = await createServer({
    appUrl,
    masterKey: testMasterKey,
    poolSize: 8,
    log: createLog("error"),
    ...deps,
  });
  const url = await server.listen(0, "127.0.0.1");
  return { ...server, url };
}

/** A browser-like client: keeps its cookie, sends what the console sends; or an integrator's program. */
export class TestClient {
  readonly #url: string;
  cookie = "";
  /** An integrator's key instead of a cookie. */
  key = "";

  constructor(url: string) {
    this.#url = url;
  }

  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    if (query.trimStart().startsWith("subscription")) return await this.first(query, variables);
    const response = await this.raw(JSON.stringify({ query, variables }), headers);
    return {
      status: response.status,
      ...((await response.json()) as Omit<Answer<Data>, "status">),
    };
  }

  async raw(body: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...(this.key === "" ? { cookie: this.cookie } : { authorization: `Bearer ${this.key}` }),
        ...headers,
      },
      body,
    });
    for (const line of response.headers.getSetCookie()) {
      this.cookie = line.split(";")[0] ?? "";
    }
    return response;
  }

  /** What a subscription tells, until it is left. */
  async *listen<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): AsyncGenerator<Answer<Data>> {
    const response = await fetch(`${this.#url}/graphql/stream`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(this.key === "" ? { cookie: this.cookie } : { authorization: `Bearer ${this.key}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { status } = response;
    if (!(response.headers.get("content-type") ?? "").startsWith("text/event-stream")) {
      yield { status, ...((await response.json()) as Omit<Answer<Data>, "status">) };
      return;
    }
    let text = "";
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const [event = "", data = ""] = text.slice(0, end).split("\ndata: ");
        text = text.slice(end + 2);
        if (event.endsWith("event: next")) {
          const told = JSON.parse(data) as Omit<Answer<Data>, "status">;
          yield { status, ...told, data: told.data ?? null };
        }
      }
    }
  }

  /** The first thing that a subscription tells. */
  async first<Data>(query: string, variables: Record<string, unknown>): Promise<Answer<Data>> {
    for await (const answer of this.listen<Data>(query, variables)) return answer;
    throw new Error("The stream ended without a word.");
  }

  /** The data of an answer that must have no errors. */
  async ok<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const answer = await this.send<Data>(query, variables);
    if (answer.errors || answer.data === null) {
      throw new Error(`Expected an answer, got ${JSON.stringify(answer.errors)}`);
    }
    return answer.data;
  }

  /** The code of the one error that the answer must have. */
  async fault(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const answer = await this.send(query, variables);
    const [error] = answer.errors ?? [];
    if (error === undefined)
      throw new Error(`Expected an error, got ${JSON.stringify(answer.data)}`);
    return String(error.extensions["code"]);
  }
}

const signIn = /* GraphQL */ `
  mutation ($login: String!, $password: String!) {
    signIn(login: $login, password: $password) {
      __typename
      ... on SignedIn {
        stage
      }
    }
  }
`;

const prove = /* GraphQL */ `
  mutation ($code: String!) {
    proveSecondFactor(code: $code) {
      __typename
      ... on SignedIn {
        stage
      }
    }
  }
`;

/** Signs a demo account in, second factor included. */
export async function signedIn(url: string, login: string): Promise<TestClient> {
  const client = new TestClient(url);
  const first = await client.ok<{ signIn: { __typename: string; stage: string } }>(signIn, {
    login,
    password: demoPassword(testMasterKey),
  });
  if (first.signIn.stage === "SECOND_FACTOR") {
    const code = generateSync({ secret: demoTotpSecret(testMasterKey, login) });
    const second = await client.ok<{ proveSecondFactor: { stage: string } }>(prove, { code });
    if (second.proveSecondFactor.stage !== "FULL") throw new Error("the code was refused");
  } else if (first.signIn.stage !== "FULL") {
    throw new Error(`${login} could not sign in: ${JSON.stringify(first)}`);
  }
  return client;
}
