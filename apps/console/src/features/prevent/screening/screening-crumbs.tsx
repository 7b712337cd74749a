import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the doors. */
export function ScreeningCrumbs() {
  return (
    <Breadcrumbs
      crumbs={[
        {
          id: "screening",
          link: (
            <Link to="/screening">
              <FormattedMessage id="nav.screening" />
            </Link>
          ),
        },
      ]}
    />
  );
}
