import sql from "sql-template-tag";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import {
  newRecoveryCodes,
  newSecret,
  openSecret,
  sealSecret,
  stepOf,
  verifierOf,
} from "../../../platform/access/second-factor.ts";
import { newToken, type Stage } from "../../../platform/access/sign-in-door.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField } from "../../../platform/errors/coded-error.ts";
import {
  EnrolSecondFactorResult,
  FreshProofNeeded,
  OfferSecondFactorResult,
  ProofRefused,
  ProveAgainResult,
  ProvenAgain,
} from "./account.results.ts";
import { checkLength } from "./check-length.ts";
import { proveAgain } from "./prove-again.ts";

const wrongCode = "The code is wrong. 验证码不正确。";
const wrongProof = "The password or the code is wrong. 密码或验证码不正确。";

@Resolver()
export class SecondFactorResolver {
  @Requires("self:write")
  @Mutation(() => ProveAgainResult, {
    description:
      "Proves the viewer again by password and, where a second factor is in force, a code (重新验证身份).",
  })
  async proveAgain(
    @Ctx() ctx: FieldContext,
    @Arg("password", () => String) password: string,
    @Arg("code", () => String, {
      nullable: true,
      description: "6 digits, or a recovery code; not needed without a second factor.",
    })
    code: string | null,
  ) {
    checkLength(code == null ? { password } : { password, code });
    const isProven = await ctx.write((tx) => proveAgain(tx, ctx, password, code ?? ""));
    return isProven ? new ProvenAgain() : new ProofRefused(wrongProof);
  }

  @Requires("self:write")
  @Mutation(() => OfferSecondFactorResult, {
    description:
      "Offers a new second factor; nothing changes before it is confirmed (绑定两步验证).",
  })
  async offerSecondFactor(@Ctx() ctx: FieldContext) {
    return await ctx.write(async (tx) => {
      const needed = await proofNeeded(tx, ctx.caller.token);
      if (needed !== undefined) return needed;
      const own = await tx.row<{ login: string }>(
        sql`select v->>'login' as login from access.viewer(${ctx.caller.token}) v`,
      );
      const { secret, uri } = newSecret(own?.login ?? "");
      const sealed = sealSecret(ctx.door.masterKey, secret, tx.staffId ?? "");
      return { __typename: "SecondFactorOffer", secret, uri, offer: sealed.toString("base64url") };
    });
  }

  @Requires("self:write")
  @Mutation(() => EnrolSecondFactorResult, {
    description: "Confirms the offered second factor by its first code; other sessions end.",
  })
  async confirmSecondFactor(
    @Ctx() ctx: FieldContext,
    @Arg("offer", () => String) offer: string,
    @Arg("code", () => String) code: string,
  ) {
    checkLength({ code });
    const fresh = newToken();
    const result = await ctx.write(async (tx) => {
      const needed = await proofNeeded(tx, ctx.caller.token);
      if (needed !== undefined) return needed;
      const sealed = Buffer.from(offer, "base64url");
      const secret = openOffer(ctx.door.masterKey, sealed, tx.staffId ?? "");
      const step = await stepOf(secret, code.normalize("NFKC").replaceAll(/\s/g, ""), 0);
      if (step === undefined) return new ProofRefused(wrongCode);
      const recoveryCodes = newRecoveryCodes();
      const row = await tx.row<{ stage: Stage }>(
        sql`select access.confirm_totp(${ctx.caller.token}, ${fresh}, ${sealed}, ${step}, ${recoveryCodes.map(verifierOf)}) as stage`,
      );
      return { __typename: "SecondFactorEnrolled", recoveryCodes, stage: row?.stage };
    });
    if ("recoveryCodes" in result) ctx.door.keep(fresh);
    return result;
  }
}

async function proofNeeded(
  tx: Transaction,
  token: string | undefined,
): Promise<FreshProofNeeded | undefined> {
  const row = await tx.row<{ needed: string | null }>(
    sql`select access.proof_needed(${token}) as needed`,
  );
  return row?.needed == null ? undefined : new FreshProofNeeded(row.needed !== "password");
}

function openOffer(key: Buffer, sealed: Buffer, staffId: string): string {
  try {
    return openSecret(key, sealed, staffId);
  } catch {
    throw badField("offer", "NOT_AN_OFFER", "This offer is not yours. Ask for a new one.");
  }
}
