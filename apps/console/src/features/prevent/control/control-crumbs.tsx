import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the list of controlled persons. */
export function ControlCrumbs() {
  const link = (
    <Link to="/controlled">
      <FormattedMessage id="nav.controlled" />
    </Link>
  );
  return <Breadcrumbs crumbs={[{ id: "controlled", link }]} />;
}
