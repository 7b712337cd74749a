import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { isIncluded } from "../selection.ts";

/** What one object of an answer looks like: its fields in the order and under the names asked for. */
export interface Shape {
  readonly typeName: string;
  readonly fields: readonly ShapedField[];
}

export interface ShapedField {
  /** The name in the answer: the alias, where there is one. */
  readonly key: string;
  /** The name in the schema, or `__typename`. */
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** The objects below; missing below a leaf. */
  readonly below?: Shape;
}

/** What collecting fields depends on. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields asked of an object of a type, fragments written out, same names put together, in the
 * order in which they first appear: CollectFields of the GraphQL specification.
 */
export function collectFields(
  asked: Asked,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Map<string, FieldNode[]> {
  const into = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const walk = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node.directives ?? [], asked.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const known = into.get(key);
        if (known === undefined) into.set(key, [node]);
        else known.push(node);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : asked.fragments[node.name.value];
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      if (fragment !== undefined && applies(asked, type, fragment.typeCondition?.name.value)) {
        walk(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) if (set !== undefined) walk(set);
  return into;
}

/**
 * The shape of an object of a type, down to its leaves; nothing where that cannot be said beforehand
 * (a union below it) or where a field takes arguments or has a resolver of its own.
 */
export function shapeOf(
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Shape | undefined {
  const sets = nodes.map(({ selectionSet }) => selectionSet);
  const fields: ShapedField[] = [];
  for (const [key, [node, ...more]] of collectFields(asked, type, sets)) {
    if (node === undefined) return undefined;
    const field = shapedField(asked, type, key, [node, ...more]);
    if (field === undefined) return undefined;
    fields.push(field);
  }
  return { typeName: type.name, fields };
}

function shapedField(
  asked: Asked,
  type: GraphQLObjectType,
  key: string,
  nodes: [FieldNode, ...FieldNode[]],
): ShapedField | undefined {
  const name = nodes[0].name.value;
  if (name === "__typename") return { key, name, type };
  const field = type.getFields()[name];
  if (field === undefined || field.args.length > 0) return undefined;
  const inner = getNamedType(field.type);
  if (nodes[0].selectionSet === undefined) return { key, name, type: field.type };
  if (!isObjectType(inner)) return undefined;
  const below = shapeOf(asked, inner, nodes);
  return below && { key, name, type: field.type, below };
}

function applies(asked: Asked, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = asked.schema.getType(condition);
  return isAbstractType(wanted) && asked.schema.isSubType(wanted, type);
}
