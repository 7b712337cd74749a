import { lazy, Suspense, useEffect } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Book } from "../../../shared/i18n/messages.ts";
import { WithBooks } from "../../../shared/i18n/with-books.tsx";
import { announce } from "../../../shared/page/announcer.tsx";
import { focusHeading } from "../../../shared/page/focus-heading.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Loading } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { PasswordStep } from "./password-step.tsx";
import { SecondFactorStep } from "./second-factor-step.tsx";
import { useSignInSteps, type SignInSteps, type Step } from "./use-sign-in-steps.ts";

// Most people need login and password alone; the other steps are fetched when they are due.
const ChangePasswordForm = lazy(() =>
  import("../change-password-form.tsx").then((module) => ({ default: module.ChangePasswordForm })),
);
const Enrolment = lazy(() =>
  import("../enrolment.tsx").then((module) => ({ default: module.Enrolment })),
);
const RecoveryCodes = lazy(() =>
  import("../recovery-codes.tsx").then((module) => ({ default: module.RecoveryCodes })),
);
const PostStep = lazy(() =>
  import("./post-step.tsx").then((module) => ({ default: module.PostStep })),
);

export type SignInPageProps = {
  /** Whether somebody was at work here and their session ended. */
  hasEnded: boolean;
  /** Called when nothing stands between the person and their work. Keep it stable. */
  onDone: () => void;
};

const titles = {
  checking: "signIn.title",
  failed: "signIn.title",
  password: "signIn.title",
  secondFactor: "signIn.factor.title",
  passwordChange: "signIn.change.title",
  enrolment: "signIn.enrol.title",
  recoveryCodes: "signIn.codes.title",
  post: "signIn.post.title",
} as const satisfies Record<Step["name"], string>;

const leads: Partial<
  Record<Step["name"], "signIn.lead" | "signIn.change.lead" | "signIn.enrol.lead">
> = {
  password: "signIn.lead",
  passwordChange: "signIn.change.lead",
  enrolment: "signIn.enrol.lead",
};

/** Steps that are read before anything is typed; the others begin in their first field. */
const hasNoFirstField: ReadonlySet<Step["name"]> = new Set([
  "enrolment",
  "recoveryCodes",
  "failed",
]);

/** Steps that are taken in one's own account as well, and speak its words. */
const accountSteps: ReadonlySet<Step["name"]> = new Set([
  "passwordChange",
  "enrolment",
  "recoveryCodes",
]);
const accountBooks: readonly Book[] = ["account"];

/** Signing in, step by step; each step is a page of its own with the same address. */
export function SignInPage({ hasEnded, onDone }: SignInPageProps) {
  const intl = useIntl();
  const steps = useSignInSteps(onDone);
  const { step } = steps;
  const title = intl.formatMessage({ id: titles[step.name] });
  const lead = leads[step.name];
  const isAgain = step.name === "password" && (hasEnded || step.isAgain === true);
  useEffect(() => {
    if (step.name === "checking") return;
    announce(title);
    if (hasNoFirstField.has(step.name)) focusHeading();
  }, [step.name, title]);

  return (
    <>
      <PageHeading title={title} lead={lead && <FormattedMessage id={lead} />} />
      {isAgain && (
        <Notice tone="info" title={intl.formatMessage({ id: "signIn.ended.title" })}>
          <FormattedMessage id="signIn.ended" />
        </Notice>
      )}
      <Suspense key={step.name} fallback={<Loading />}>
        {accountSteps.has(step.name) ? (
          <WithBooks books={accountBooks}>
            <StepBody {...steps} onDone={onDone} />
          </WithBooks>
        ) : (
          <StepBody {...steps} onDone={onDone} />
        )}
      </Suspense>
    </>
  );
}

function StepBody(props: SignInSteps & { onDone: () => void }) {
  const { step, typedPassword, proven, enrolled, failed, startOver, check, onDone } = props;
  switch (step.name) {
    case "checking":
      return <Loading />;
    case "failed":
      return <ErrorState failure={step.failure} onRetry={check} />;
    case "password":
      return <PasswordStep onProven={proven} />;
    case "secondFactor":
      return <SecondFactorStep onProven={proven} onFailure={failed} onGiveUp={startOver} />;
    case "passwordChange":
      return (
        <ChangePasswordForm
          owner={step.viewer}
          {...(typedPassword !== undefined && { typedPassword })}
          onChanged={(stage) => proven(stage)}
          onFailure={failed}
        />
      );
    case "enrolment":
      return (
        <Enrolment
          onEnrolled={(codes, next) => enrolled(step.viewer, codes, next)}
          onFailure={failed}
        />
      );
    case "recoveryCodes":
      return (
        <RecoveryCodes
          codes={step.codes}
          login={step.viewer.login}
          onKept={() => proven(step.next)}
        />
      );
    case "post":
      return <PostStep viewer={step.viewer} onChosen={onDone} />;
  }
}
