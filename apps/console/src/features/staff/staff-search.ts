import { roleNames, type Role } from "@wuzi/domain/access/roles";
import {
  readListSearch,
  readText,
  readWord,
  readWords,
  type ListSearch,
} from "../../shared/list/list-search.ts";

export const staffOrders = ["name", "login", "updated"] as const;
export type StaffOrderWord = (typeof staffOrders)[number];

export const accountConcerns = ["locked", "one_time_password"] as const;
export type AccountConcernWord = (typeof accountConcerns)[number];

/** What the address of the staff list says. */
export type StaffSearch = ListSearch<StaffOrderWord> & {
  /** Part of a name, or the start of a login name. */
  q?: string;
  /** Roles held today, with points between. */
  roles?: string;
  state?: "active" | "disabled";
  /** What their account needs an administrator for. */
  account?: AccountConcernWord;
  /** Id of the office that answers for them. */
  office?: string;
  /** That office alone, without those below it. */
  alone?: true;
};

/** Reads the address of the staff list; what is not understood is left out. */
export function readStaffSearch(raw: Record<string, unknown>): StaffSearch {
  const q = readText(raw["q"]);
  const roles = rolesOf(raw["roles"]);
  const state = readWord(raw["state"], ["active", "disabled"] as const);
  const account = readWord(raw["account"], accountConcerns);
  const office = readText(raw["office"]);
  return {
    ...readListSearch(raw, staffOrders),
    ...(q !== undefined && { q }),
    ...(roles.length > 0 && { roles: roles.join(".") }),
    ...(state && { state }),
    ...(account && { account }),
    ...(office !== undefined && { office }),
    ...(raw["alone"] === true && { alone: true as const }),
  };
}

/** The roles that the address names, in the order of the role table. */
export function rolesOf(written: unknown): readonly Role[] {
  return readWords(written, roleNames);
}
