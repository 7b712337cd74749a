import { useSearch } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useCategories } from "../use-categories.ts";
import { OpenControlForm } from "./open-control-form.tsx";
import { readOpenSearch } from "./open-search.ts";

/** Somebody comes under control: a person of the registry, a carer, or somebody else. */
export function OpenControlPage() {
  const intl = useIntl();
  const search = readOpenSearch(useSearch({ strict: false }));
  const { categories, isKnown, failure } = useCategories();
  if (failure && !isKnown) throw new PageFailure(failure);
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "controlled",
            link: (
              <Link to="/controlled">
                <FormattedMessage id="nav.controlled" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={intl.formatMessage({ id: "control.open.action" })}
        lead={intl.formatMessage({ id: "control.open.lead" })}
      />
      {!isKnown && <Skeleton lines={8} />}
      {isKnown && categories.length === 0 && (
        <Notice tone="warning">
          <FormattedMessage id="control.open.noIncident" />
        </Notice>
      )}
      {isKnown && categories.length > 0 && (
        <OpenControlForm search={search} categories={categories} />
      )}
    </Stack>
  );
}
