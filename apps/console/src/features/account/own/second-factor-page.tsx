import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { focusHeading } from "../../../shared/page/focus-heading.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Loading } from "../../../shared/ui/loading.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { Enrolment } from "../enrolment.tsx";
import { RecoveryCodes } from "../recovery-codes.tsx";
import { AccountCrumb } from "./account-crumb.tsx";

const factorOwnerQuery = graphql(`
  query FactorOwner {
    viewer {
      id
      login
      secondFactor
    }
  }
`);

/** A first or another second factor, with new recovery codes; the old one counts until then. */
export function SecondFactorPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { data, failure } = useLoad(factorOwnerQuery, {});
  if (failure && !data) throw new PageFailure(failure);

  useEffect(() => {
    if (codes) focusHeading();
  }, [codes]);

  function kept(): void {
    showToast({ tone: "success", text: intl.formatMessage({ id: "account.factor.done" }) });
    void navigate({ to: "/account" });
  }

  if (codes && data) {
    return (
      <>
        <PageHeading title={intl.formatMessage({ id: "signIn.codes.title" })} />
        <RecoveryCodes codes={codes} login={data.viewer.login} onKept={kept} />
      </>
    );
  }
  return (
    <>
      <AccountCrumb />
      <PageHeading
        title={intl.formatMessage({
          id: data?.viewer.secondFactor ? "account.factor.renew" : "signIn.enrol.title",
        })}
        lead={
          data?.viewer.secondFactor ? (
            <FormattedMessage id="account.factor.renew.lead" />
          ) : (
            <FormattedMessage id="account.factor.lead" />
          )
        }
      />
      {data ? <Enrolment onEnrolled={setCodes} /> : <Loading />}
    </>
  );
}
