import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../../shared/ui/link.tsx";

type ArrivalCrumbsProps = {
  /** The line that is edited, where it lies above. */
  line?: { id: string; name: string };
};

/** The way back to the ledger, and to a line of it. */
export function ArrivalCrumbs({ line }: ArrivalCrumbsProps) {
  return (
    <Breadcrumbs
      crumbs={[
        {
          id: "arrivals",
          link: (
            <Link to="/arrivals">
              <FormattedMessage id="nav.arrivals" />
            </Link>
          ),
        },
        ...(line
          ? [
              {
                id: line.id,
                link: (
                  <Link to="/arrivals/$id" params={{ id: line.id }}>
                    {line.name}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
