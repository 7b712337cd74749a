import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { readNewMemberSearch } from "../new-member-search.ts";
import { OneTimeSlip } from "../one-time-slip.tsx";
import { NewMemberForm, type CreatedMember } from "./new-member-form.tsx";
import { SearchFirst } from "./search-first.tsx";

/** A new member: first looked for, then written down, then given a password for the first sign-in. */
export function NewMemberPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { name, isNew } = useSearch({ strict: false, select: readNewMemberSearch });
  const [created, setCreated] = useState<CreatedMember | null>(null);
  if (created) {
    const { id } = created;
    return (
      <OneTimeSlip
        {...created}
        onDone={() => void navigate({ to: "/staff/$id", params: { id }, replace: true })}
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
        title={intl.formatMessage({ id: "staff.new.action" })}
        lead={intl.formatMessage({ id: isNew ? "staff.new.lead" : "staff.new.searchLead" })}
      />
      {isNew && name !== undefined ? (
        <NewMemberForm key={name} name={name} onCreated={setCreated} />
      ) : (
        <SearchFirst name={name ?? ""} />
      )}
    </Stack>
  );
}
