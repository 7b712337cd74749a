import { useParams } from "@tanstack/react-router";
import { Pencil, UserPlus } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { focusHeading } from "../../../shared/page/focus-heading.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { ButtonLink, Link } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { OneTimeSlip } from "../one-time-slip.tsx";
import { MemberAccount } from "./member-account.tsx";
import { MemberPosts } from "./member-posts.tsx";
import { MemberSummary } from "./member-summary.tsx";
import { NotManageable } from "./not-manageable.tsx";

const memberPage = graphql(`
  query MemberPage($id: ID!) {
    staffMember(id: $id) {
      id
      name
      login
      viewerCanManage
      ...MemberSummary
      ...MemberPosts
      ...MemberAccount
    }
  }
`);

/** A first post makes the page stale too. */
const types = ["StaffMember", "Post"];

/** One member: who it is, which posts, and the account for those who manage it. */
export function MemberPage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  return <MemberRecord key={id} id={id} />;
}

function MemberRecord({ id }: { id: string }) {
  const intl = useIntl();
  const { permissions } = useSession();
  const [oneTimePassword, setOneTimePassword] = useState<string | null>(null);
  const { data, failure } = useLoad(memberPage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const member = data?.staffMember;
  if (member && oneTimePassword !== null) {
    return (
      <OneTimeSlip
        name={member.name}
        login={member.login}
        password={oneTimePassword}
        onDone={() => {
          // the slip goes at once, and the page's own heading stands where its button was
          flushSync(() => setOneTimePassword(null));
          focusHeading();
        }}
      />
    );
  }
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "staff",
            link: (
              <Link to="/staff">
                <FormattedMessage id="nav.staff" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={member?.name ?? intl.formatMessage({ id: "staff.one" })}
        actions={
          member?.viewerCanManage && (
            <>
              <ButtonLink to="/staff/$id/appoint" params={{ id }} variant="primary" icon={UserPlus}>
                <FormattedMessage id="staff.appoint.action" />
              </ButtonLink>
              <ButtonLink to="/staff/$id/edit" params={{ id }} icon={Pencil}>
                <FormattedMessage id="staff.edit.action" />
              </ButtonLink>
            </>
          )
        }
      />
      {member ? (
        <>
          {!member.viewerCanManage && permissions.has("staff:manage") && <NotManageable id={id} />}
          <MemberSummary member={member} />
          <MemberPosts member={member} />
          <MemberAccount member={member} onPassword={setOneTimePassword} />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
