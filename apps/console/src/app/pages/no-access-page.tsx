import { permissions, type Permission } from "@wuzi/domain/access/permissions";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { useSession } from "../../shared/session/session.ts";

/** A page the acting post may not use: which permission it needs, and who can help. */
export function NoAccessPage({ needs }: { needs: Permission }) {
  const intl = useIntl();
  const { actingPost, posts } = useSession();
  const permission = permissions[needs][intl.locale === "en-US" ? "en" : "zh"];
  return (
    <>
      <PageHeading title={intl.formatMessage({ id: "page.noAccess.title" })} />
      <p>
        <FormattedMessage
          id="page.noAccess.reason"
          values={{ permission, office: actingPost.officeName, role: actingPost.roleLabel }}
        />
      </p>
      <p>
        <FormattedMessage
          id={posts.length > 1 ? "page.noAccess.switch" : "page.noAccess.ask"}
        />
      </p>
    </>
  );
}
