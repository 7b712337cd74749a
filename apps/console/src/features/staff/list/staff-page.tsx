import { useNavigate, useSearch } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useCallback } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { readStaffSearch, type StaffSearch } from "../staff-search.ts";
import { StaffList } from "./staff-list.tsx";

/** A part of the address replaced; `undefined` takes it out. */
export type ChangeStaffSearch = (change: {
  readonly [Name in keyof StaffSearch]: StaffSearch[Name] | undefined;
}) => void;

/** The staff of the viewer's scope. */
export function StaffPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = useSearch({ strict: false, select: readStaffSearch });
  const change = useCallback<ChangeStaffSearch>(
    (part) =>
      void navigate({
        to: "/staff",
        search: (before: Record<string, unknown>) => readStaffSearch({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.staff" })}
        lead={intl.formatMessage({ id: "staff.lead" })}
        actions={
          permissions.has("staff:manage") && (
            <ButtonLink to="/staff/new" variant="primary" icon={UserPlus}>
              <FormattedMessage id="staff.new.action" />
            </ButtonLink>
          )
        }
      />
      <StaffList search={search} onChange={change} />
    </Stack>
  );
}
