import { Field, Int, ObjectType } from "type-graphql";
import type { Stage } from "../../../platform/access/sign-in-door.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { SignInStageEnum } from "./viewer.types.ts";

@ObjectType({ description: "The proof was right; `stage` says what comes next." })
export class SignedIn {
  @Field(() => SignInStageEnum, { description: "What is still due." })
  stage!: Stage;

  constructor(stage?: Stage) {
    if (stage !== undefined) this.stage = stage;
  }
}

@ObjectType({
  description:
    "Refused: the proof was wrong. Which part of it was wrong is never said (验证未通过).",
})
export class ProofRefused {
  @Field(() => String, { description: "A sentence for people." })
  message!: string;

  constructor(message?: string) {
    if (message !== undefined) this.message = message;
  }
}

@ObjectType({ description: "Refused: the new password is too weak (密码过弱)." })
export class PasswordTooWeak {
  @Field(() => [String], {
    description: "Why: TOO_SHORT, TOO_LONG, COMMON, CONTAINS_NAME, CONTAINS_LOGIN, SAME_AS_OLD.",
  })
  reasons!: string[];

  constructor(reasons?: string[]) {
    if (reasons !== undefined) this.reasons = reasons;
  }
}

@ObjectType({ description: "What an authenticator app needs (绑定两步验证)." })
export class SecondFactorOffer {
  @Field(() => String, { description: "The secret, for typing (密钥)." })
  secret!: string;

  @Field(() => String, { description: "The address behind the QR code." })
  uri!: string;

  @Field(() => String, { description: "The offer, sealed; send it back with the first code." })
  offer!: string;
}

@ObjectType({
  description:
    "Refused: the viewer must prove themselves again first, by `proveAgain` (须重新验证身份).",
})
export class FreshProofNeeded {
  @Field(() => Boolean, {
    description: "Whether a code of the second factor in force is wanted beside the password.",
  })
  withCode!: boolean;

  constructor(withCode?: boolean) {
    if (withCode !== undefined) this.withCode = withCode;
  }
}

@ObjectType({ description: "Proven again: counts for ten minutes, in this session alone." })
export class ProvenAgain {
  @Field(() => Int, { description: "For how many seconds it counts." })
  seconds: number = 600;
}

@ObjectType({ description: "The second factor is in force; these codes are shown once (恢复码)." })
export class SecondFactorEnrolled {
  @Field(() => [String], { description: "Ten codes, each good once." })
  recoveryCodes!: string[];

  @Field(() => SignInStageEnum, { description: "What is still due." })
  stage!: Stage;
}

export const SignInResult = unionOf(
  "SignInResult",
  "Signed in, or refused.",
  () => [SignedIn, ProofRefused] as const,
);

export const ChangePasswordResult = unionOf(
  "ChangePasswordResult",
  "The new password is in force, or why not.",
  () => [SignedIn, ProofRefused, PasswordTooWeak] as const,
);

export const EnrolSecondFactorResult = unionOf(
  "EnrolSecondFactorResult",
  "The second factor is in force, the code was wrong, or it took too long.",
  () => [SecondFactorEnrolled, ProofRefused, FreshProofNeeded] as const,
);

export const OfferSecondFactorResult = unionOf(
  "OfferSecondFactorResult",
  "A second factor to set up, or what must be proven before.",
  () => [SecondFactorOffer, FreshProofNeeded] as const,
);

export const ProveAgainResult = unionOf(
  "ProveAgainResult",
  "Proven again, or refused.",
  () => [ProvenAgain, ProofRefused] as const,
);
