import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";
import { getNamedType, isAbstractType, Kind } from "graphql";

/** Fields asked for below a field, by their schema name; aliases of one field are merged. */
export interface Selection {
  [field: string]: Selection;
}

interface Walk {
  info: GraphQLResolveInfo;
  typeName: string;
}

const cache = new WeakMap<FieldNode, Map<string, Selection>>();

/**
 * What the client asked for below the field that is being resolved, seen as an object of `typeName`.
 * Documents without `@include`/`@skip` are walked once and remembered.
 */
export function selectionOf(info: GraphQLResolveInfo, typeName?: string): Selection {
  const type = typeName ?? getNamedType(info.returnType).name;
  const [only] = info.fieldNodes;
  const cacheable = info.fieldNodes.length === 1 && only !== undefined && !usesDirectives(info);
  const known = cacheable ? cache.get(only)?.get(type) : undefined;
  if (known !== undefined) return known;

  const selection: Selection = {};
  for (const node of info.fieldNodes) {
    if (node.selectionSet) collect(node.selectionSet, { info, typeName: type }, selection);
  }
  if (cacheable) {
    const byType = cache.get(only) ?? new Map<string, Selection>();
    byType.set(type, selection);
    cache.set(only, byType);
  }
  return selection;
}

function usesDirectives(info: GraphQLResolveInfo): boolean {
  return Object.keys(info.variableValues).length > 0 && info.operation.loc
    ? /@(include|skip)/.test(info.operation.loc.source.body)
    : false;
}

function collect(set: SelectionSetNode, walk: Walk, into: Selection): void {
  for (const node of set.selections) {
    if (!isIncluded(node.directives ?? [], walk.info.variableValues)) continue;
    if (node.kind === Kind.FIELD) {
      const below = (into[node.name.value] ??= {});
      if (node.selectionSet) collectField(node.selectionSet, walk, node.name.value, below);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      if (applies(node.typeCondition?.name.value, walk)) collect(node.selectionSet, walk, into);
    } else {
      const fragment = walk.info.fragments[node.name.value];
      if (fragment && applies(fragment.typeCondition.name.value, walk)) {
        collect(fragment.selectionSet, walk, into);
      }
    }
  }
}

function collectField(set: SelectionSetNode, walk: Walk, field: string, into: Selection): void {
  const type = walk.info.schema.getType(walk.typeName);
  const fields = type && "getFields" in type ? type.getFields() : {};
  const below = fields[field];
  const typeName = below ? getNamedType(below.type).name : walk.typeName;
  collect(set, { info: walk.info, typeName }, into);
}

function applies(condition: string | undefined, walk: Walk): boolean {
  if (condition === undefined || condition === walk.typeName) return true;
  const type = walk.info.schema.getType(condition);
  const own = walk.info.schema.getType(walk.typeName);
  return (
    type !== undefined &&
    own !== undefined &&
    isAbstractType(type) &&
    "getInterfaces" in own &&
    walk.info.schema.isSubType(type, own)
  );
}

type Directives = FieldNode["directives"];

/** Whether `@include` and `@skip` leave a selection in, under these coerced variables. */
export function isIncluded(
  directives: NonNullable<Directives>,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return directives.every((directive) => {
    const name = directive.name.value;
    if (name !== "include" && name !== "skip") return true;
    const argument = directive.arguments?.[0]?.value;
    const value =
      argument?.kind === Kind.VARIABLE
        ? variables[argument.name.value]
        : argument?.kind === Kind.BOOLEAN && argument.value;
    return name === "include" ? value === true : value !== true;
  });
}
