import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { hasDraft } from "../../../../shared/form/draft.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { PersonCrumbs } from "../person-crumbs.tsx";
import type { RegisterValues } from "./register-values.ts";
import { SearchFirst } from "./search-first.tsx";

/** Most finds end with somebody who is registered already: the form is fetched when it is due. */
const RegisterForm = lazy(() =>
  import("./register-form.tsx").then((module) => ({ default: module.RegisterForm })),
);

export const registerDraft = "people-new";

/** A new record: first looked for across the county, then written down, checked and sent. */
export function RegisterPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const [start, setStart] = useState<Partial<RegisterValues> | null>(() =>
    hasDraft(registerDraft) ? {} : null,
  );
  return (
    <Stack gap={5}>
      <PersonCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "people.register" })}
        lead={intl.formatMessage({
          id: start ? "people.register.lead" : "people.register.searchLead",
        })}
      />
      {start ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <RegisterForm
            start={start}
            draftKey={registerDraft}
            onRegistered={(id) =>
              void navigate({
                to: "/people/$id",
                params: { id },
                replace: true,
                ignoreBlocker: true,
              })
            }
          />
        </Suspense>
      ) : (
        <SearchFirst onNobody={setStart} />
      )}
    </Stack>
  );
}
