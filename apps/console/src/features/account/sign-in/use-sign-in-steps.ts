import { useEffect, useState } from "react";
import { useClient, useMutation, type Client } from "urql";
import { graphql } from "../../../gql/gql.ts";
import type { SignInStage } from "../../../gql/graphql.ts";
import { toFailure, type Failure } from "../../../shared/graphql/failure.ts";
import { viewerQuery, type Viewer } from "../../../shared/session/viewer.ts";

const abandonMutation = graphql(`
  mutation AbandonSignIn {
    signOut
  }
`);

/** Where the person stands on the way in. */
export type Step =
  | { readonly name: "checking" }
  | { readonly name: "failed"; readonly failure: Failure }
  | { readonly name: "password"; readonly isAgain?: boolean }
  | { readonly name: "secondFactor" }
  | { readonly name: "passwordChange"; readonly viewer: Viewer }
  | { readonly name: "enrolment"; readonly viewer: Viewer }
  | {
      readonly name: "recoveryCodes";
      readonly viewer: Viewer;
      readonly codes: readonly string[];
      readonly next: SignInStage;
    }
  | { readonly name: "post"; readonly viewer: Viewer };

export type SignInSteps = {
  readonly step: Step;
  /** The password typed on the way, so that a forced change does not ask for it again. */
  readonly typedPassword: string | undefined;
  readonly proven: (stage: SignInStage, password?: string) => void;
  readonly enrolled: (viewer: Viewer, codes: readonly string[], next: SignInStage) => void;
  /** For the failures of every step: a session that is gone begins again, the rest is shown. */
  readonly failed: (failure: Failure) => Failure | null;
  readonly startOver: () => void;
  readonly check: () => void;
};

/** What the server says is due, or `null` when nothing is and there is nothing to choose. */
async function readStep(client: Client, mayChoosePost: boolean): Promise<Step | null> {
  const { data, error } = await client
    .query(viewerQuery, {}, { requestPolicy: "network-only" })
    .toPromise();
  if (error || !data) {
    const failure = toFailure(error ?? { graphQLErrors: [] });
    if (failure.code === "UNAUTHENTICATED") return { name: "password" };
    if (failure.code === "STEP_REQUIRED") return { name: "secondFactor" };
    return { name: "failed", failure };
  }
  const { viewer } = data;
  if (viewer.stage === "PASSWORD_CHANGE") return { name: "passwordChange", viewer };
  if (viewer.stage === "ENROLMENT") return { name: "enrolment", viewer };
  return mayChoosePost && viewer.posts.length > 1 ? { name: "post", viewer } : null;
}

/**
 * Leads through signing in: what the server says is due comes next, until nothing is.
 *
 * @param onDone called when the person is signed in and acts in a post, or has none
 */
export function useSignInSteps(onDone: () => void): SignInSteps {
  const client = useClient();
  const [, abandon] = useMutation(abandonMutation);
  const [step, setStep] = useState<Step>({ name: "checking" });
  const [typedPassword, setTypedPassword] = useState<string>();
  /** Each look at what is due; the first asks nobody to choose who is signed in already. */
  const [look, setLook] = useState({ mayChoosePost: false });

  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const next = await readStep(client, look.mayChoosePost);
      if (!isWanted) return;
      if (next === null) onDone();
      else setStep(next);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [client, look, onDone]);

  return {
    step,
    typedPassword,
    proven: (stage, typed) => {
      if (typed !== undefined) setTypedPassword(typed);
      if (stage === "SECOND_FACTOR") setStep({ name: "secondFactor" });
      else setLook({ mayChoosePost: true });
    },
    enrolled: (viewer, codes, next) => setStep({ name: "recoveryCodes", viewer, codes, next }),
    failed: (failure) => {
      if (failure.code !== "UNAUTHENTICATED") return failure;
      setStep({ name: "password", isAgain: true });
      return null;
    },
    startOver: () => {
      setTypedPassword(undefined);
      void abandon({}).then(() => setStep({ name: "password" }));
    },
    check: () => {
      setStep({ name: "checking" });
      setLook({ mayChoosePost: false });
    },
  };
}
