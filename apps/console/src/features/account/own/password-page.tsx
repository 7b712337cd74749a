import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Loading } from "../../../shared/ui/loading.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { ChangePasswordForm } from "../change-password-form.tsx";
import { AccountCrumb } from "./account-crumb.tsx";

const passwordOwnerQuery = graphql(`
  query PasswordOwner {
    viewer {
      id
      login
      name
    }
  }
`);

/** A new password of one's own choice. */
export function PasswordPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { data, failure } = useLoad(passwordOwnerQuery, {});
  if (failure && !data) throw new PageFailure(failure);

  function changed(): void {
    showToast({ tone: "success", text: intl.formatMessage({ id: "account.password.done" }) });
    void navigate({ to: "/account" });
  }

  return (
    <>
      <AccountCrumb />
      <PageHeading
        title={intl.formatMessage({ id: "account.password.send" })}
        lead={<FormattedMessage id="account.password.lead" />}
      />
      {data ? <ChangePasswordForm owner={data.viewer} onChanged={changed} /> : <Loading />}
    </>
  );
}
