import type { Role } from "../access/roles.ts";
import type { ChinaDay } from "../calendar/china-day.ts";
import type { AssociationKind } from "../organisation/association-kind.ts";
import type { InstitutionKind } from "../organisation/institution-kind.ts";

export interface DemoInstitution {
  /** Office code: the division it stands in, `-i` and a number. */
  readonly code: string;
  /** First part of the reporter's sign-in name. */
  readonly slug: string;
  readonly name: string;
  readonly kind: InstitutionKind;
}

/** What is invented on top of a county's divisions, so that there is something to try out. */
export interface DemoPlan {
  /** File name of the county's divisions. */
  readonly divisions: string;
  /** Put before every sign-in name of the county; empty for the main one. */
  readonly loginPrefix: string;
  readonly gridsPerVillage: number;
  /** Codes of the units whose grids have a grid worker each. */
  readonly gridWorkersIn: readonly string[];
  readonly associations: readonly AssociationKind[];
  readonly institutions: readonly DemoInstitution[];
  /** Further posts of people who already have one: sign-in name without the prefix. */
  readonly furtherPosts: readonly {
    readonly login: string;
    readonly officeCode: string;
    readonly role: Role;
  }[];
  /** Day from which offices and posts of the demo exist. */
  readonly from: ChinaDay;
}
