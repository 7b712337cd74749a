import type { MessageId } from "../../../../../shared/i18n/messages.ts";
import type { PersonSearch } from "../../person-search.ts";

export type BuiltInView = {
  readonly id: string;
  readonly label: MessageId;
  readonly search: PersonSearch;
};

/** Views that every post has: nothing but an address and a name. */
export const builtInViews: readonly BuiltInView[] = [
  { id: "all", label: "people.view.all", search: {} },
  { id: "severe", label: "people.view.severe", search: { grades: "1.2" } },
  { id: "uncared", label: "people.view.uncared", search: { needs: "care.no_carer" } },
  { id: "alone", label: "people.view.alone", search: { needs: "alone" } },
  { id: "oldAlone", label: "people.view.oldAlone", search: { needs: "alone", minAge: 60 } },
  { id: "minors", label: "people.view.minors", search: { maxAge: 17 } },
  {
    id: "certificates",
    label: "people.view.certificates",
    search: { certificates: "expired.suspended.suspected" },
  },
  { id: "unreachable", label: "people.view.unreachable", search: { needs: "no_phone" } },
  {
    id: "recent",
    label: "people.view.recent",
    search: { sort: "updated", desc: true },
  },
];
