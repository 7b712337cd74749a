import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { DisplayForm } from "../../../shared/display/display-form.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Loading } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { AccountSection } from "./account-section.tsx";
import { OwnPosts } from "./own-posts.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { Particulars } from "./particulars.tsx";
import { SecuritySummary } from "./security-summary.tsx";

const accountQuery = graphql(`
  query Account {
    viewer {
      id
      ...Particulars
      ...SecuritySummary
      ...OwnPosts
    }
  }
`);

/** The person's own account: who they are here, their posts, how they sign in, and where they are. */
export function AccountPage() {
  const intl = useIntl();
  const { data, failure } = useLoad(accountQuery, {});
  if (failure && !data) throw new PageFailure(failure);
  return (
    <>
      <PageHeading title={intl.formatMessage({ id: "account.title" })} />
      {data ? (
        <Stack gap={6}>
          <AccountSection title="account.particulars">
            <Particulars viewer={data.viewer} />
          </AccountSection>
          <AccountSection title="account.posts">
            <OwnPosts viewer={data.viewer} />
          </AccountSection>
          <AccountSection title="account.security">
            <SecuritySummary viewer={data.viewer} />
          </AccountSection>
          <AccountSection title="account.sessions">
            <OwnSessions />
          </AccountSection>
          <AccountSection title="shell.display.title">
            <DisplayForm />
          </AccountSection>
        </Stack>
      ) : (
        <Loading />
      )}
    </>
  );
}
