import { useIntl } from "react-intl";
import { MemberSubPage } from "../sub-page.tsx";
import { EditMemberForm } from "./edit-member-form.tsx";

/** Changes a member's particulars. */
export function EditMemberPage() {
  const intl = useIntl();
  return (
    <MemberSubPage title={intl.formatMessage({ id: "staff.edit.action" })}>
      {(member) => <EditMemberForm key={member.id} member={member} />}
    </MemberSubPage>
  );
}
