import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the list of campaigns, and to the one a page belongs to. */
export function CampaignCrumbs({ of }: { of?: { id: string; title: string } | undefined }) {
  const list = (
    <Link to="/campaigns">
      <FormattedMessage id="nav.campaigns" />
    </Link>
  );
  const one = of && (
    <Link to="/campaigns/$id" params={{ id: of.id }}>
      {of.title}
    </Link>
  );
  return (
    <Breadcrumbs
      crumbs={[{ id: "campaigns", link: list }, ...(one ? [{ id: "one", link: one }] : [])]}
    />
  );
}
