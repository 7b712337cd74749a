import { permissions } from "@wuzi/domain/access/permissions";
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from "graphql";
import { SettledRoot } from "../graphql/run/settled-root.ts";
import type { FieldContext, PublicContext, RequestContext } from "./context.ts";
import { declaredAccess, type DeclaredAccess } from "./declared-access.ts";

type RootContext = RequestContext | FieldContext | PublicContext | SettledRoot;

/**
 * Gate G1. Walks the root fields once at boot: each must declare its access, a query cannot declare
 * a permission to write, and from then on each resolver gets a context that works under its own
 * permission and nothing else. Only root fields are wrapped; scalars below stay bare.
 *
 * @throws naming every undeclared or wrongly declared field: the server does not start
 */
export function enforceAccess(schema: GraphQLSchema): void {
  const faults: string[] = [];
  for (const [root, writes] of [
    [schema.getQueryType(), false],
    [schema.getMutationType(), true],
    [schema.getSubscriptionType(), false],
  ] as const) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const access = declaredAccess(field);
      const fault = faultOf(access, writes);
      if (access === undefined || fault !== undefined) {
        faults.push(`${root?.name}.${field.name}: ${fault}`);
      } else {
        wrap(field, access);
      }
    }
  }
  if (faults.length > 0) {
    throw new Error(`Root fields without proper declared access:\n  ${faults.join("\n  ")}`);
  }
}

function faultOf(access: DeclaredAccess | undefined, mutation: boolean): string | undefined {
  if (access === undefined) return "needs @Requires(permission) or @Public(reason)";
  if ("publicBecause" in access) return undefined;
  const writes = permissions[access.permission].mode === "write";
  if (writes === mutation) return undefined;
  return `${access.permission} is a ${writes ? "write" : "read"} permission`;
}

function wrap(field: GraphQLField<unknown, RootContext>, access: DeclaredAccess): void {
  const under = (context: RootContext) => (context as RequestContext).under(access);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) =>
    context instanceof SettledRoot ? context.take() : resolve(source, args, under(context), info);
  if (field.subscribe) {
    const subscribe = field.subscribe;
    field.subscribe = (source, args, context, info) =>
      subscribe(source, args, under(context), info);
  }
}
