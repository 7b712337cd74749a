import { revealSchema } from "@wuzi/domain/staff/staff-input";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { objectStatement } from "../../../platform/database/read-model.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { Uuid } from "../../../platform/graphql/scalars.ts";
import { selectionOf } from "../../../platform/graphql/selection.ts";
import { managedMember } from "../member/managed-member.ts";
import { member } from "../member/member.read-model.ts";
import { StaffMember } from "../member/member.types.ts";
import { openPhone } from "../member/sealed-phone.ts";
import { PasswordReset } from "../staff.results.ts";
import { givePassword } from "./give-password.ts";
import { oneTimePassword } from "./one-time-password.ts";

@InputType({ description: "Whose password, and the key of this request." })
export class ResetPasswordInput {
  @Field(() => ID, { description: "The member." })
  id!: string;

  @Field(() => Uuid, {
    description: "Made once per request: sending it again gives the same password.",
  })
  idempotencyKey!: string;
}

@ObjectType({ description: "A full phone number; the reading is on record (完整电话)." })
export class RevealedPhone {
  @Field(() => String, { nullable: true, description: "The number; null where none is known." })
  phone!: string | null;
}

@Resolver()
export class AccountResolver {
  @Requires("account:secure")
  @Mutation(() => PasswordReset, {
    description: "Gives a member a one-time password; every session of theirs ends (重置密码).",
  })
  async resetPassword(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ResetPasswordInput) input: ResetPasswordInput,
  ) {
    return await ctx.write(async (tx) => {
      const target = await managedMember(tx, input.id, "input.id");
      const key = `${tx.staffId}/${target.id}/${input.idempotencyKey}`;
      const password = oneTimePassword(ctx.door.masterKey, key);
      await once(tx, input.idempotencyKey, "resetPassword", input, async () => {
        await givePassword(tx, target.id, password);
        return target.id;
      });
      const below = selectionOf(info, "PasswordReset")["member"] ?? {};
      const row = await tx.row<{ node: object }>(
        objectStatement(member, below, sql`t0.id = ${target.id}::uuid`),
      );
      return { member: row?.node, oneTimePassword: password };
    });
  }

  @Requires("account:secure")
  @Mutation(() => StaffMember, {
    description:
      "Removes a member's lost second factor; administrators must enrol again (解除两步验证).",
  })
  async resetSecondFactor(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await this.#secure(ctx, info, id, async (tx, staffId) => {
      await tx.rows(sql`select access.reset_second_factor(${staffId})`);
    });
  }

  @Requires("account:secure")
  @Mutation(() => StaffMember, {
    description: "Lifts the delay after failed tries (解除登录限制).",
  })
  async unlockAccount(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await this.#secure(ctx, info, id, async (tx, staffId) => {
      await tx.rows(sql`select access.unlock(${staffId})`);
    });
  }

  @Requires("staff:reveal")
  @Mutation(() => RevealedPhone, {
    description: "The full phone number, for a stated purpose, on the record (查看完整电话).",
  })
  async revealStaffPhone(
    @Ctx() ctx: FieldContext,
    @Arg("id", () => ID) id: string,
    @Arg("purpose", () => String, { description: "4 to 200 characters (用途)." }) purpose: string,
  ): Promise<RevealedPhone> {
    const stated = checkInput(revealSchema, { purpose }, "");
    return await ctx.write(async (tx) => {
      const row = await tx.row<{ login: string; phone: string | null }>(
        sql`select m.login, staff.reveal_phone(m.id, ${stated.purpose}) as phone
              from staff.member m where m.id = ${parseUuid(id, "id")}`,
      );
      if (row === undefined || row.phone === null) throw notFound("id");
      const { login, phone } = row;
      return { phone: phone === "" ? null : openPhone(ctx.door.masterKey, login, phone) };
    });
  }

  async #secure(
    ctx: FieldContext,
    info: GraphQLResolveInfo,
    id: string,
    act: (tx: Transaction, staffId: string) => Promise<void>,
  ): Promise<object> {
    return await ctx.write(async (tx) => {
      const target = await managedMember(tx, id, "id");
      await act(tx, target.id);
      return await readBack(tx, member, sql`t0.id = ${target.id}::uuid`, info);
    });
  }
}
