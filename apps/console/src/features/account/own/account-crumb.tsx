import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

/** The way back to the account, above each of its pages. */
export function AccountCrumb() {
  return (
    <Breadcrumbs
      crumbs={[
        {
          id: "account",
          link: (
            <Link to="/account">
              <FormattedMessage id="account.title" />
            </Link>
          ),
        },
      ]}
    />
  );
}
