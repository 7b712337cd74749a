import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { readAuditSearch, type ChangeAuditSearch } from "./audit-search.ts";
import { EntryDialog } from "./entry/entry-dialog.tsx";
import { AuditList } from "./list/audit-list.tsx";
import { UsualSearches } from "./list/usual-searches.tsx";

/** Who did what, when and to which record: searched, read, never changed. */
export function AuditPage() {
  const intl = useIntl();
  const navigate = useNavigate({ from: "/audit" });
  const search = useSearch({ strict: false, select: readAuditSearch });
  const change = useCallback<ChangeAuditSearch>(
    (part) =>
      void navigate({
        search: (before) => ({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "nav.audit" })}
        lead={<FormattedMessage id="audit.lead" />}
      />
      <UsualSearches />
      <AuditList search={search} onChange={change} />
      {search.entry !== undefined && (
        <EntryDialog id={search.entry} onClose={() => change({ entry: undefined })} />
      )}
    </>
  );
}
