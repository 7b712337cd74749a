import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { DocumentSizer } from "./document-size.ts";
import { limits } from "./limits.ts";

/** A validation rule: refuses documents that are too deep, too long, or repeat too much. */
export function shapeLimits(context: ValidationContext): ASTVisitor {
  const directives = new Allowance(context, limits.directives, "directives");
  const repeats = new Allowance(context, limits.repeats, "repeated fields");
  return {
    Document(document) {
      const sizer = new DocumentSizer(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const size = sizer.measure(definition.selectionSet);
        hold(context, size.rootFields, limits.rootFields, "root fields");
        hold(context, size.depth, limits.depth, "levels of fields");
        hold(context, size.fields, limits.fields, "fields");
        hold(context, size.aliases, limits.aliases, "aliases");
      }
    },
    Directive: () => directives.use(1),
    SelectionSet: (node) => repeats.use(repeated(node)),
  };
}

/** Something counted over the whole document, and reported once. */
class Allowance {
  readonly #context: ValidationContext;
  readonly #most: number;
  readonly #what: string;
  #used = 0;

  constructor(context: ValidationContext, most: number, what: string) {
    this.#context = context;
    this.#most = most;
    this.#what = what;
  }

  use(count: number): void {
    const before = this.#used;
    this.#used += count;
    if (before <= this.#most) hold(this.#context, this.#used, this.#most, this.#what);
  }
}

function hold(context: ValidationContext, count: number, most: number, what: string): void {
  if (count > most) context.reportError(new GraphQLError(`A request may have ${most} ${what}.`));
}

function repeated(set: SelectionSetNode): number {
  const keys = set.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? [node.alias?.value ?? node.name.value] : [],
  );
  return keys.length - new Set(keys).size;
}
