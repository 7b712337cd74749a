import { roles, type Role } from "@wuzi/domain/access/roles";
import { wordsEnum } from "../../../platform/graphql/words.ts";

/** Roles as duties speak of them. */
export const RoleWordEnum = wordsEnum<Role>(
  "ReportingRole",
  "Which posts a rule for reports asks (报送岗位角色).",
  roles,
);
