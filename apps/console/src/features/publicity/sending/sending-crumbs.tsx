import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the campaigns, and to the rules from where they are changed. */
export function SendingCrumbs({ below = false }: { below?: boolean }) {
  const campaigns = (
    <Link to="/campaigns">
      <FormattedMessage id="nav.campaigns" />
    </Link>
  );
  const rules = (
    <Link to="/sending">
      <FormattedMessage id="nav.sending" />
    </Link>
  );
  return (
    <Breadcrumbs
      crumbs={[
        { id: "campaigns", link: campaigns },
        ...(below ? [{ id: "sending", link: rules }] : []),
      ]}
    />
  );
}
