import type { Permission } from "@wuzi/domain/access/permissions";
import { Extensions } from "type-graphql";

/**
 * Declares the permission of a root field (gate G1). The field's context works under exactly this
 * permission; a root field that declares nothing keeps the server from starting.
 */
export function Requires(permission: Permission): MethodDecorator {
  return Extensions({ access: { permission } });
}
