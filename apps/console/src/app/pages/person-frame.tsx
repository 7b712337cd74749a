import { PersonPage } from "../../features/registry/person/detail/person-page.tsx";
import { personSections } from "../person-sections.ts";

/** One person's record, with what every wing has of them. */
export function PersonFrame() {
  return <PersonPage sections={personSections} />;
}
