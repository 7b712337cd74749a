import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileUp, UserPlus, UsersRound } from "lucide-react";
import { lazy, Suspense, useCallback } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { readPersonSearch, type ChangePersonSearch } from "../person-search.ts";
import { PeopleList } from "./people-list.tsx";
import { ViewBar } from "./views/view-bar.tsx";

const PeopleScroll = lazy(() =>
  import("./scroll/people-scroll.tsx").then((module) => ({ default: module.PeopleScroll })),
);

/** The people of the viewer's scope. */
export function PeoplePage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = useSearch({ strict: false, select: readPersonSearch });
  const change = useCallback<ChangePersonSearch>(
    (part) =>
      void navigate({
        to: "/people",
        search: (before: Record<string, unknown>) => readPersonSearch({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.people" })}
        lead={intl.formatMessage({ id: "people.lead" })}
        actions={
          <>
            {permissions.has("person:write") && (
              <>
                <ButtonLink to="/people/new" variant="primary" icon={UserPlus}>
                  <FormattedMessage id="people.register" />
                </ButtonLink>
                <ButtonLink to="/people/duplicates" icon={UsersRound}>
                  <FormattedMessage id="people.duplicates" />
                </ButtonLink>
              </>
            )}
            {permissions.has("import:read") && (
              <ButtonLink to="/people/import" icon={FileUp}>
                <FormattedMessage id="people.import" />
              </ButtonLink>
            )}
          </>
        }
      />
      <ViewBar search={search} onChange={change} />
      {search.scroll ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <PeopleScroll search={search} onChange={change} />
        </Suspense>
      ) : (
        <PeopleList search={search} onChange={change} />
      )}
    </Stack>
  );
}
