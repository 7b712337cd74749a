import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the list of deeds, and to the one a page belongs to. */
export function DeedCrumbs({ of }: { of?: { id: string; title: string } | undefined }) {
  const list = (
    <Link to="/deeds">
      <FormattedMessage id="nav.deeds" />
    </Link>
  );
  const one = of && (
    <Link to="/deeds/$id" params={{ id: of.id }}>
      {of.title}
    </Link>
  );
  return (
    <Breadcrumbs
      crumbs={[{ id: "deeds", link: list }, ...(one ? [{ id: "one", link: one }] : [])]}
    />
  );
}
