import type { TestClient } from "./client.ts";

/** What one actor asks, in order; later requests may use what earlier ones answered. */
export interface Request {
  query: string;
  variables?: Record<string, unknown> | ((answers: unknown[]) => Record<string, unknown>);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const cursors = new Set(["cursor", "startCursor", "endCursor"]);
/** Drawn at random for whoever asks; compared by their presence alone. */
const drawn = new Set(["oneTimePassword", "secret", "uri", "offer", "recoveryCodes"]);

/** Everything that chance or the clock puts into an answer, by the order of its first appearance. */
export class Normaliser {
  readonly #known: ReadonlySet<string>;
  readonly #since: number;
  readonly #names = new Map<string, string>();

  /**
   * @param known ids that both databases had from the start
   * @param since instants after this one are "now"
   */
  constructor(known: ReadonlySet<string>, since: Date) {
    this.#known = known;
    this.#since = since.getTime();
  }

  of(value: unknown, key = ""): unknown {
    if (Array.isArray(value)) return value.map((each) => this.of(each, key));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, this.of(v, name)]));
    }
    if (typeof value === "number") return this.#named(String(value)) ?? value;
    return typeof value === "string" ? this.#text(value, key) : value;
  }

  #text(text: string, key: string): unknown {
    if (drawn.has(key)) return "drawn";
    if (cursors.has(key)) {
      const keys: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
      return { cursor: this.of(keys) };
    }
    if (instant.test(text) && new Date(text).getTime() > this.#since) return "now";
    return this.#named(text) ?? text;
  }

  /** A new record's random id: a UUID, or an office's nine digits. */
  #named(text: string): string | undefined {
    if (this.#known.has(text) || !(uuid.test(text) || /^[1-9]\d{8}$/.test(text))) return undefined;
    const name = this.#names.get(text) ?? `new ${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}

/** Status, headers and body of every answer, with chance and clock taken out. */
export async function transcriptOf(
  client: TestClient,
  requests: readonly Request[],
  normaliser: Normaliser,
): Promise<string[]> {
  const lines: string[] = [];
  const answers: unknown[] = [];
  for (const { query, variables = {} } of requests) {
    const given = typeof variables === "function" ? variables(answers) : variables;
    const response = await client.raw(JSON.stringify({ query, variables: given }));
    const body: unknown = await response.json();
    answers.push(body);
    const headers = [...response.headers]
      .filter(([name]) => !["x-request-id", "content-length", "date"].includes(name))
      .map(([name, value]) => `${name}: ${name === "set-cookie" ? "set" : value}`);
    lines.push(
      [response.status, ...headers, JSON.stringify(normaliser.of(body))]
        .join("\n")
        .concat("\n", query),
    );
  }
  return lines;
}
