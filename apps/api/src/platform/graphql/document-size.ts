import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What an operation asks for, fragments written out where they are spread. */
export interface Size {
  depth: number;
  fields: number;
  aliases: number;
  /** Fields of the outermost level. */
  rootFields: number;
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, rootFields: 0 };

/**
 * Measures selections. Each fragment is measured once, so fragments that spread one another many
 * times over cost nothing extra here; one that spreads itself counts as empty, as another rule
 * refuses it.
 */
export class DocumentSizer {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<string, Size>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  measure(set: SelectionSetNode | undefined): Size {
    return (set?.selections ?? []).map((node) => this.#one(node)).reduce(together, nothing);
  }

  #one(node: SelectionNode): Size {
    if (node.kind === Kind.FIELD) return this.#field(node);
    if (node.kind === Kind.INLINE_FRAGMENT) return this.measure(node.selectionSet);
    return this.#fragment(node.name.value);
  }

  #field(node: FieldNode): Size {
    const below = this.measure(node.selectionSet);
    const introspects = node.name.value === "__schema" || node.name.value === "__type";
    return {
      depth: introspects ? 1 : 1 + below.depth,
      fields: 1 + below.fields,
      aliases: (node.alias ? 1 : 0) + below.aliases,
      rootFields: 1,
    };
  }

  #fragment(name: string): Size {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, nothing);
    const size = this.measure(this.#fragments.get(name)?.selectionSet);
    this.#known.set(name, size);
    return size;
  }
}

function together(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
  };
}
