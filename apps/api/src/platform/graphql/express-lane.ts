import { getOperationAST, type DocumentNode } from "graphql";
import type { RequestContext } from "../access/context.ts";
import type { CountAnswer } from "./answers.ts";
import { factsOf } from "./document-facts.ts";
import type { Guard } from "./guards.ts";
import type { OperationRunner } from "./run/operation-runner.ts";

type Variables = Record<string, unknown>;

/** Documents remembered, and the length up to which one is. */
const most = { documents: 1000, characters: 20_000 };

/**
 * Answers operations whose document Apollo has parsed, validated and answered before: the same guards
 * and the same executor, without the way through Apollo, which takes longer than a small read. As
 * soon as anything is not as usual, Apollo takes over, with what the operation came to if it has been
 * run: nothing is ever run twice.
 */
export class ExpressLane {
  readonly #runner: OperationRunner;
  readonly #guard: Guard;
  readonly #count: CountAnswer;
  readonly #documents = new Map<string, DocumentNode>();

  constructor(runner: OperationRunner, guard: Guard, count: CountAnswer) {
    this.#runner = runner;
    this.#guard = guard;
    this.#count = count;
  }

  /** Remembers a document that was answered without an error. */
  learn(source: string, document: DocumentNode): void {
    if (source.length > most.characters || factsOf(document).introspects) return;
    this.#documents.delete(source);
    this.#documents.set(source, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > most.documents && oldest !== undefined) {
      this.#documents.delete(oldest);
    }
  }

  /** @returns the whole answer, or nothing where Apollo has to give it */
  async answer(body: unknown, context: RequestContext): Promise<string | undefined> {
    const asked = readBody(body);
    const document = asked && this.#documents.get(asked.query);
    if (asked === undefined || document === undefined) return undefined;
    const { operationName, variables } = asked;
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    try {
      await this.#guard({ document, operation, request: { variables }, contextValue: context });
    } catch {
      return undefined;
    }
    const outcome = await this.#runner.run(document, operationName, context, variables);
    if ("text" in outcome) {
      this.#count(operation.operation, "OK");
      return outcome.text;
    }
    context.outcome = outcome;
    return undefined;
  }
}

function readBody(body: unknown) {
  if (!isRecord(body)) return undefined;
  const { query, operationName = null, variables = {}, extensions } = body;
  const isPlain =
    typeof query === "string" &&
    (operationName === null || typeof operationName === "string") &&
    (variables === null || isRecord(variables)) &&
    extensions == null;
  return isPlain ? { query, operationName, variables: variables ?? {} } : undefined;
}

function isRecord(value: unknown): value is Variables {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
