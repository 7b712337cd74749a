import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the roster. */
export function InspectionCrumbs() {
  return (
    <Breadcrumbs
      crumbs={[
        {
          id: "inspections",
          link: (
            <Link to="/inspections">
              <FormattedMessage id="nav.inspections" />
            </Link>
          ),
        },
      ]}
    />
  );
}
