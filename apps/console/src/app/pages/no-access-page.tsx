import { permissions, type Permission } from "@wuzi/domain/access/permissions";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { useSession } from "../../shared/session/session.ts";

/** A page the acting post may not use: which permission it needs, and who can help. */
export function NoAccessPage({ needs }: { needs: Permission }) {
  const intl = useIntl();
  const { actingPost, posts } = useSession();
  const permission = permissions[needs][intl.locale === "en-US" ? "en" : "zh"];
  const advice = posts.length > (actingPost ? 1 : 0) ? "switch" : "ask";
  return (
    <>
      <PageHeading title={intl.formatMessage({ id: "page.noAccess.title" })} />
      <p>
        {actingPost ? (
          <FormattedMessage
            id="page.noAccess.reason"
            values={{ permission, office: actingPost.officeName, role: actingPost.roleLabel }}
          />
        ) : (
          <FormattedMessage id="page.noAccess.noPost" values={{ permission }} />
        )}
      </p>
      <p>
        <FormattedMessage id={`page.noAccess.${advice}`} />
      </p>
    </>
  );
}
