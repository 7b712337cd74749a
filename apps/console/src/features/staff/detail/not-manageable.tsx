import { FormattedMessage } from "react-intl";
import { useSession } from "../../../shared/session/session.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";

/** Why somebody who manages staff may not manage this one. */
export function NotManageable({ id }: { id: string }) {
  const { staffId } = useSession();
  return (
    <Notice tone="info">
      {id === staffId ? (
        <FormattedMessage
          id="staff.notManageable.self"
          values={{
            link: (
              <Link to="/account">
                <FormattedMessage id="shell.account.mine" />
              </Link>
            ),
          }}
        />
      ) : (
        <FormattedMessage id="staff.notManageable.other" />
      )}
    </Notice>
  );
}
