import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLErrorExtensions,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import type { RequestContext } from "../../access/context.ts";
import { coercionError } from "../coercion-faults.ts";
import { JsonText } from "../json-text.ts";
import { operationOf, planOf, type Operation, type Plan, type Root } from "./plan.ts";
import { SettledRoot } from "./settled-root.ts";

type Variables = Readonly<Record<string, unknown>>;

/** What became of an operation: the whole answer as text, or what Apollo has to put into words. */
export type Outcome =
  | { readonly text: string }
  | { readonly data?: unknown; readonly errors: readonly GraphQLError[] }
  | { readonly data: unknown; readonly errors?: undefined };

interface Known {
  readonly operation: Operation | undefined;
  readonly plans: Map<string, Plan | undefined>;
  whole?: CompiledQuery;
}

/** A root field's part of the answer. */
interface Piece {
  readonly key: string;
  readonly text: string;
  readonly errors: readonly GraphQLError[];
  /** The fault reaches up to the whole answer. */
  readonly bubbles: boolean;
}

/** Plans kept of one operation: one for each combination of its variables that decides. */
const mostPlans = 32;

/**
 * Runs operations root by root. What a read model wrote is put into the answer as it is; anything
 * else is completed by compiled execution, one root field at a time. Plans live as long as their
 * document.
 */
export class OperationRunner {
  readonly #schema: GraphQLSchema;
  readonly #known = new WeakMap<DocumentNode, Map<string | null, Known>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  async run(
    document: DocumentNode,
    operationName: string | null,
    context: RequestContext,
    variables: Variables,
  ): Promise<Outcome> {
    const known = this.#knownOf(document, operationName);
    const definitions = known.operation?.definition.variableDefinitions ?? [];
    if (known.operation === undefined) {
      return await this.#asAWhole(known, document, operationName, context, variables);
    }
    const { coerced, errors } = getVariableValues(this.#schema, definitions, variables);
    if (errors !== undefined) return { errors: [coercionError(errors)] };
    const plan = this.#planOf(known, known.operation, document, coerced);
    if (plan === undefined) {
      return await this.#asAWhole(known, document, operationName, context, variables);
    }
    return answer(await runRoots(plan, context, coerced, variables));
  }

  #knownOf(document: DocumentNode, name: string | null): Known {
    const byName = this.#known.get(document) ?? new Map<string | null, Known>();
    this.#known.set(document, byName);
    const known = byName.get(name) ?? { operation: operationOf(document, name), plans: new Map() };
    byName.set(name, known);
    return known;
  }

  #planOf(
    known: Known,
    operation: Operation,
    document: DocumentNode,
    coerced: Variables,
  ): Plan | undefined {
    const key = operation.deciding.map((name) => String(coerced[name] === true)).join();
    if (known.plans.has(key)) return known.plans.get(key);
    const plan = planOf(this.#schema, document, operation, coerced);
    if (known.plans.size >= mostPlans) known.plans.clear();
    known.plans.set(key, plan);
    return plan;
  }

  /** Introspection, and what no operation could be found for. */
  async #asAWhole(
    known: Known,
    document: DocumentNode,
    name: string | null,
    context: RequestContext,
    variables: Variables,
  ): Promise<Outcome> {
    if (known.whole === undefined) {
      const compiled = compileQuery(this.#schema, document, name ?? undefined);
      if (!isCompiledQuery(compiled)) return compiled as Outcome;
      known.whole = compiled;
    }
    const { data, errors } = await known.whole.query(undefined, context, { ...variables });
    if (errors === undefined) return { data };
    if (data !== undefined) return { data, errors: errors.map(complete) };
    const definitions = getOperationAST(document, name)?.variableDefinitions ?? [];
    const faults = getVariableValues(this.#schema, definitions, { ...variables }).errors;
    return { errors: [coercionError(faults ?? errors)] };
  }
}

async function runRoots(
  plan: Plan,
  context: RequestContext,
  coerced: Variables,
  variables: Variables,
): Promise<Piece[]> {
  const run = async (root: Plan["roots"][number]): Promise<Piece> =>
    "typeName" in root
      ? { key: root.key, text: `"${root.typeName}"`, errors: [], bubbles: false }
      : await runRoot(root, context, coerced, variables);
  if (!plan.serial) return await Promise.all(plan.roots.map(run));
  const pieces: Piece[] = [];
  for (const root of plan.roots) {
    const piece = await run(root);
    pieces.push(piece);
    if (piece.bubbles) break;
  }
  return pieces;
}

async function runRoot(
  root: Root,
  context: RequestContext,
  coerced: Variables,
  variables: Variables,
): Promise<Piece> {
  const { key, field, node } = root;
  let settled: SettledRoot;
  try {
    const args = getArgumentValues(field as GraphQLField<unknown, unknown>, node, coerced);
    const info = { ...root.info, variableValues: coerced } as GraphQLResolveInfo;
    const value: unknown = await field.resolve?.(undefined, args, context, info);
    if (value instanceof JsonText) return { key, text: value.text, errors: [], bubbles: false };
    settled = new SettledRoot({ value });
  } catch (error) {
    settled = new SettledRoot({ error });
  }
  const { data, errors = [] } = await root.complete().query(undefined, settled, { ...variables });
  const own: unknown = data?.[key];
  return {
    key,
    text: JSON.stringify(own ?? null),
    errors: errors.map(complete),
    bubbles: data == null,
  };
}

function answer(pieces: readonly Piece[]): Outcome {
  const text = `{${pieces.map((piece) => `"${piece.key}":${piece.text}`).join(",")}}`;
  const errors = pieces.flatMap((piece) => piece.errors);
  if (errors.length === 0) return { text: `{"data":${text}}` };
  return { data: pieces.some(({ bubbles }) => bubbles) ? null : JSON.parse(text), errors };
}

/** Errors of compiled execution may lack the extensions that Apollo counts on for their path. */
function complete(error: GraphQLError): GraphQLError {
  const { message, path, locations, originalError } = error;
  const known = (error as { extensions?: GraphQLErrorExtensions }).extensions;
  if (known !== undefined) return error;
  const whole = new GraphQLError(message, { path, originalError });
  return Object.defineProperty(whole, "locations", { value: locations, enumerable: true });
}
