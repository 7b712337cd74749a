import { useIntl } from "react-intl";
import { MemberSubPage } from "../sub-page.tsx";
import { AppointPostForm } from "./appoint-post-form.tsx";

/** Gives a member one more post. */
export function AppointPostPage() {
  const intl = useIntl();
  return (
    <MemberSubPage title={intl.formatMessage({ id: "staff.appoint.action" })}>
      {(member) => <AppointPostForm key={member.id} member={member} />}
    </MemberSubPage>
  );
}
