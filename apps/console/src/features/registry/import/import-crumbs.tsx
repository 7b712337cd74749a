import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back: to the list of imports, and to the one import where a page stands below it. */
export function ImportCrumbs({ below }: { below?: { id: string; fileName: string } }) {
  const list = (
    <Link to="/people/import">
      <FormattedMessage id="imports.title" />
    </Link>
  );
  const one = below && (
    <Link to="/people/import/$id" params={{ id: below.id }}>
      {below.fileName}
    </Link>
  );
  return (
    <Breadcrumbs
      crumbs={[{ id: "imports", link: list }, ...(one ? [{ id: "import", link: one }] : [])]}
    />
  );
}
