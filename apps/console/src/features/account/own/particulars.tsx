import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";

const particulars = graphql(`
  fragment Particulars on Viewer {
    name
    login
  }
`);

/** Name and login name; both are kept by whoever manages the account. */
export function Particulars({ viewer }: { viewer: FragmentType<typeof particulars> }) {
  const intl = useIntl();
  const { name, login } = readFragment(particulars, viewer);
  return (
    <>
      <SummaryList
        items={[
          { id: "name", label: intl.formatMessage({ id: "account.name" }), value: name },
          {
            id: "login",
            label: intl.formatMessage({ id: "account.login" }),
            value: <code>{login}</code>,
          },
        ]}
      />
      <p>
        <FormattedMessage id="account.particulars.wrong" />
      </p>
    </>
  );
}
