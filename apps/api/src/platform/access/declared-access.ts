import { permissionNames, type Permission } from "@wuzi/domain/access/permissions";
import type { GraphQLField } from "graphql";

/** What a root field says of itself: the permission it needs, or why everybody may call it. */
export type DeclaredAccess = { permission: Permission } | { publicBecause: string };

/** The declaration of a root field, or `undefined` where its author forgot it. */
export function declaredAccess(field: GraphQLField<unknown, unknown>): DeclaredAccess | undefined {
  const access = field.extensions["access"] as DeclaredAccess | undefined;
  if (access === undefined) return undefined;
  if ("publicBecause" in access) return access.publicBecause.length >= 10 ? access : undefined;
  return permissionNames.includes(access.permission) ? access : undefined;
}
