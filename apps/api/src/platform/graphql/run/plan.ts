import {
  getNamedType,
  getOperationAST,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import type { RequestContext } from "../../access/context.ts";
import type { SettledRoot } from "./settled-root.ts";
import { collectFields, shapeOf, type Asked, type Shape } from "./shape.ts";

/** Where `info` carries what a root field's answer will look like. */
const asking = Symbol("the shape asked for");

type Shapes = (typeName: string | undefined) => Shape | undefined;

/** One root field of an operation, under the values that `@include` and `@skip` have. */
export interface Root {
  readonly key: string;
  readonly field: GraphQLField<unknown, RequestContext | SettledRoot>;
  readonly node: FieldNode;
  /** What resolvers are told; the variables are added for each request. */
  readonly info: Omit<GraphQLResolveInfo, "variableValues"> & { readonly [asking]: Shapes };
  /** Completes the field from what its resolver returned. */
  readonly complete: () => CompiledQuery;
}

/** What an operation does, step by step. */
export interface Plan {
  readonly roots: readonly (Root | { readonly key: string; readonly typeName: string })[];
  /** Mutations run one after the other. */
  readonly serial: boolean;
}

/** An operation of a document, with the variables that decide which of its fields are in. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly deciding: readonly string[];
}

export function operationOf(document: DocumentNode, name: string | null): Operation | undefined {
  const definition = getOperationAST(document, name);
  if (!definition || definition.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
  const source = document.loc?.source.body ?? "";
  const decides = /@(include|skip)\b/.test(source) || document.loc === undefined;
  const names = (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return { definition, deciding: decides ? names : [] };
}

/** Nothing for an operation that asks for the schema itself. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { definition }: Operation,
  variables: Readonly<Record<string, unknown>>,
): Plan | undefined {
  const type = schema.getRootType(definition.operation);
  if (!type) return undefined;
  const asked: Asked = { schema, fragments: fragmentsOf(document), variables };
  const roots: Plan["roots"][number][] = [];
  for (const [key, nodes] of collectFields(asked, type, [definition.selectionSet])) {
    const name = nodes[0]?.name.value;
    if (name === "__schema" || name === "__type") return undefined;
    if (name === "__typename") roots.push({ key, typeName: type.name });
    else roots.push(rootOf(document, definition, type, asked, key, nodes));
  }
  return { roots, serial: definition.operation === OperationTypeNode.MUTATION };
}

function rootOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  parentType: GraphQLObjectType,
  asked: Asked,
  key: string,
  fieldNodes: FieldNode[],
): Root {
  const [node] = fieldNodes as [FieldNode, ...FieldNode[]];
  const field = parentType.getFields()[node.name.value] as Root["field"];
  const { schema, fragments } = asked;
  const info = {
    fieldName: node.name.value,
    fieldNodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
    [asking]: shapes(asked, fieldNodes, getNamedType(field.type).name),
  };
  let completer: CompiledQuery | undefined;
  return {
    key,
    field,
    node,
    info,
    complete: () => (completer ??= compileRoot(schema, document, operation, fieldNodes)),
  };
}

/** The ordinary way, for this root field alone: the same nodes, so that errors keep their places. */
function compileRoot(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selections: FieldNode[],
): CompiledQuery {
  const alone = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  const fragments = Object.values(fragmentsOf(document));
  const compiled = compileQuery(schema, { ...document, definitions: [alone, ...fragments] });
  if (isCompiledQuery(compiled)) return compiled;
  throw compiled.errors?.[0] ?? new Error("an operation could not be compiled");
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function shapes(asked: Asked, nodes: readonly FieldNode[], own: string): Shapes {
  const known = new Map<string, Shape | undefined>();
  return (typeName = own) => {
    if (!known.has(typeName)) {
      const type = asked.schema.getType(typeName);
      known.set(typeName, isObjectType(type) ? shapeOf(asked, type, nodes) : undefined);
    }
    return known.get(typeName);
  };
}

/**
 * What the answer to a root field will look like, seen as an object of `typeName`; nothing where the
 * field is executed in the ordinary way, which needs objects.
 */
export function shapeFor(info: GraphQLResolveInfo, typeName?: string): Shape | undefined {
  return (info as { [asking]?: Shapes })[asking]?.(typeName);
}
