import {
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** Draws a whole number below `below`, from a seed: the same operation for the same seed. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A root field with its arguments as they stand in the document. */
export interface Entry {
  readonly field: string;
  readonly args: string;
}

/**
 * A random operation over some root fields, with everything that shapes an answer: aliases, fields
 * asked twice, fragments of both kinds, `__typename`, `@include` and `@skip` with variables.
 */
export function randomOperation(
  schema: GraphQLSchema,
  entries: readonly Entry[],
  draw: Draw,
): { query: string; variables: Record<string, boolean> } {
  const writer = new Writer(schema, draw);
  const roots = Array.from({ length: 1 + draw(2) }, (_, index) => {
    const { field, args } = entries[draw(entries.length)] as Entry;
    const type = getNamedType(schema.getQueryType()?.getFields()[field]?.type as GraphQLNamedType);
    const alias = index > 0 || draw(2) === 0 ? `root${index}: ` : "";
    return `${alias}${field}${args} ${writer.selection(type, 0)}`;
  });
  const query = `query ($yes: Boolean!, $no: Boolean = false) {
  ${draw(4) === 0 ? "__typename" : ""} ${roots.join("\n  ")}
  ${variablesUsed} }\n${writer.fragments.join("\n")}`;
  return {
    query,
    variables: { yes: draw(8) > 0, ...(draw(2) === 0 ? { no: draw(4) === 0 } : {}) },
  };
}

/** Every variable is used, as validation wants it. */
const variablesUsed =
  "used: __typename @include(if: $yes) @skip(if: $no) unused: __typename @skip(if: $yes)";

const deepest = 5;

class Writer {
  readonly fragments: string[] = [];
  readonly #schema: GraphQLSchema;
  readonly #draw: Draw;

  constructor(schema: GraphQLSchema, draw: Draw) {
    this.#schema = schema;
    this.#draw = draw;
  }

  selection(type: GraphQLNamedType, depth: number): string {
    if (!isCompositeType(type)) return "";
    if (isObjectType(type)) return `{ ${this.#fields(type, depth)} }`;
    const members = this.#schema.getPossibleTypes(type);
    return `{ __typename ${members.map((each) => `... on ${each.name} { ${this.#fields(each, depth)} }`).join(" ")} }`;
  }

  #fields(type: GraphQLObjectType, depth: number): string {
    const draw = this.#draw;
    const all = Object.values(type.getFields()).filter(
      (field) => depth < deepest || !isCompositeType(getNamedType(field.type)),
    );
    const parts = Array.from({ length: 1 + draw(5) }, () => {
      const field = all[draw(all.length)];
      if (field === undefined || draw(9) === 0) return `${this.#alias()}__typename`;
      const inner = getNamedType(field.type);
      // an alias for what has a selection: two selections of one name must not contradict
      const alias = isCompositeType(inner) || draw(3) === 0 ? this.#alias() : "";
      return `${alias}${field.name}${this.#directive()} ${this.selection(inner, depth + 1)}`;
    });
    const kind = draw(6);
    if (kind === 0)
      return `... on ${type.name}${this.#directive()} { ${parts.join(" ")} } __typename`;
    if (kind === 1) return `...${this.#directive()} { ${parts.join(" ")} } __typename`;
    if (kind === 2) {
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${type.name} { ${parts.join(" ")} }`);
      return `...${name} ${parts[0]} ...${name}`;
    }
    return parts.join(" ");
  }

  #names = 0;

  #alias(): string {
    this.#names += 1;
    return `a${this.#names}: `;
  }

  #directive(): string {
    const kinds = [
      " @include(if: $yes)",
      " @skip(if: $no)",
      " @include(if: $no)",
      " @skip(if: $yes)",
    ];
    return kinds[this.#draw(16)] ?? "";
  }
}
