import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the day's duties. */
export function DutiesCrumbs() {
  return (
    <Breadcrumbs
      crumbs={[
        {
          id: "duties",
          link: (
            <Link to="/duties">
              <FormattedMessage id="nav.duties" />
            </Link>
          ),
        },
      ]}
    />
  );
}
