import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the response. */
export function IncidentCrumb() {
  return (
    <Breadcrumbs
      crumbs={[
        {
          id: "incident",
          link: (
            <Link to="/incident">
              <FormattedMessage id="nav.incident" />
            </Link>
          ),
        },
      ]}
    />
  );
}
