import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../../shared/ui/link.tsx";

/** The way back from two records to all that may be one person. */
export function DuplicateCrumbs() {
  return (
    <Breadcrumbs
      crumbs={[
        {
          id: "people",
          link: (
            <Link to="/people">
              <FormattedMessage id="nav.people" />
            </Link>
          ),
        },
        {
          id: "duplicates",
          link: (
            <Link to="/people/duplicates">
              <FormattedMessage id="people.duplicates" />
            </Link>
          ),
        },
      ]}
    />
  );
}
