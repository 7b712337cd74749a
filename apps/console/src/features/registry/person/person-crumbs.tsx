import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the registry, and to the record that a page is about. */
export function PersonCrumbs({ person }: { person?: { id: string; name: string } }) {
  const registry = {
    id: "people",
    link: (
      <Link to="/people">
        <FormattedMessage id="nav.people" />
      </Link>
    ),
  };
  if (!person) return <Breadcrumbs crumbs={[registry]} />;
  const { id, name } = person;
  return (
    <Breadcrumbs
      crumbs={[
        registry,
        {
          id: "person",
          link: (
            <Link to="/people/$id" params={{ id }}>
              {name}
            </Link>
          ),
        },
      ]}
    />
  );
}
