import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestClient } from "../../../testing/client.ts";
import {
  changePassword,
  offered,
  password,
  proveAgain,
  proveFactor,
  standing,
  trySignIn,
} from "../../../testing/own-account.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
const login = "zhang.new";
const chosen = "白沙的江水向东流2026";
const list = "{ staffMembers(first: 1) { totalCount } }";
const seconds = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

interface Enrolled {
  confirmSecondFactor: { stage: string; recoveryCodes: string[] };
}

const confirm = `mutation ($offer: String!, $code: String!) {
  confirmSecondFactor(offer: $offer, code: $code) {
    __typename ... on SecondFactorEnrolled { stage recoveryCodes } } }`;

async function half(): Promise<TestClient> {
  const client = new TestClient(world.url);
  expect(await trySignIn(client, login, chosen)).toBe("SECOND_FACTOR");
  return client;
}

async function confirmed(
  client: TestClient,
  { offer, code }: { offer: string; code: string },
): Promise<string> {
  const variables = { offer, code: code || "000000" };
  const done = await client.ok<{ confirmSecondFactor: { __typename: string } }>(confirm, variables);
  return done.confirmSecondFactor.__typename;
}

/** Lets a proof grow too old. */
async function age(client: TestClient): Promise<void> {
  await world.rows(
    "update access.session set proven_at = proven_at - interval '10 minutes' where token_hash = sha256(convert_to($1, 'UTF8'))",
    [client.cookie.replace("wuzi=", "")],
  );
}

/** Forgets the last step, as if time had passed. */
async function forgetSteps(): Promise<void> {
  await world.rows("update access.account set totp_last_step = 0 where staff_id = $1", [
    await world.member(login),
  ]);
}

describe("a new administrator", () => {
  let client: TestClient;
  let secret = "";
  let codes: string[] = [];

  test("signs in once with the password that was read out, and must change it", async () => {
    const admin = await world.as("county.admin");
    const { createStaff } = await admin.ok<{ createStaff: { oneTimePassword: string } }>(
      `mutation ($office: ID!) { createStaff(input: {
         officeId: $office, name: "张新", login: "${login}", role: TOWNSHIP_ADMINISTRATOR,
         fromDay: "2026-01-01", idempotencyKey: "0a6e4c5e-6a1f-4a53-9f0d-0d6ac8f0f0aa"
       }) { ... on StaffCreated { oneTimePassword } } }`,
      { office: await world.office("510522102") },
    );
    client = new TestClient(world.url);
    const oneTime = createStaff.oneTimePassword;
    expect(await trySignIn(client, login, oneTime)).toBe("PASSWORD_CHANGE");
    expect(await standing(client, list)).toBe("STEP_REQUIRED password_change");
    expect(await changePassword(client, oneTime, oneTime)).toBe("");
    expect(await changePassword(client, oneTime, chosen)).toBe("ENROLMENT");
    expect(await trySignIn(new TestClient(world.url), login, oneTime)).toBe("refused");
  });

  test("enrols a second factor before anything else", async () => {
    expect(await standing(client, list)).toBe("STEP_REQUIRED enrolment");
    const offer = await offered(client);
    secret = offer.secret;
    const officer = await world.as("fuyang.officer");
    expect(await proveAgain(officer, password)).toBe("proven");
    const foreign = await offered(officer);
    const wrong = await client.send(confirm, { offer: foreign.offer, code: "000000" });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "offer" }],
    });
    const code = generateSync({ secret });
    const miss = await client.ok<{ confirmSecondFactor: { __typename: string } }>(confirm, {
      offer: offer.offer,
      code: code === "000000" ? "000001" : "000000",
    });
    expect(miss.confirmSecondFactor.__typename).toBe("ProofRefused");
    const done = await client.ok<Enrolled>(confirm, { offer: offer.offer, code });
    expect(done.confirmSecondFactor.stage).toBe("FULL");
    codes = done.confirmSecondFactor.recoveryCodes;
    expect(new Set(codes).size).toBe(10);
    expect(await standing(client, list)).toBe("ok");
  });

  test("can do nothing between password and code", async () => {
    const session = await half();
    for (const query of [
      list,
      "{ viewer { id } }",
      "{ ownSessions { id } }",
      "mutation { offerSecondFactor { __typename } }",
      `mutation { proveAgain(password: "${chosen}") { __typename } }`,
      `mutation { saveSettings(settings: {}) }`,
      `mutation { changePassword(currentPassword: "${chosen}", newPassword: "另一个很长的密码2026") { __typename } }`,
    ]) {
      expect(await standing(session, query)).toBe("STEP_REQUIRED second_factor");
    }
    expect(await standing(session, "{ __schema { queryType { name } } }")).toBe("UNAUTHENTICATED");
  });

  test("uses each code once, and a step to either side of the clock", async () => {
    const session = await half();
    const before = session.cookie;
    // the code that confirmed the enrolment, or an older one
    expect(await proveFactor(session, generateSync({ secret }))).toBe("refused");
    await forgetSteps();
    expect(await proveFactor(session, generateSync({ secret, epoch: seconds() - 90 }))).toBe(
      "refused",
    );
    expect(await proveFactor(session, generateSync({ secret, epoch: seconds() - 30 }))).toBe(
      "FULL",
    );
    expect(session.cookie).not.toBe(before);
    const second = await half();
    expect(await proveFactor(second, generateSync({ secret, epoch: seconds() - 30 }))).toBe(
      "refused",
    );
    expect(await proveFactor(second, generateSync({ secret, epoch: seconds() + 30 }))).toBe("FULL");
    await forgetSteps();
  });

  test("uses the same code once, also when it is sent many times at once", async () => {
    await forgetSteps();
    const code = generateSync({ secret });
    const sessions = await Promise.all([half(), half(), half(), half()]);
    const outcomes = await Promise.all(sessions.map((session) => proveFactor(session, code)));
    expect(outcomes.toSorted()).toEqual(["FULL", "refused", "refused", "refused"]);
  });

  test("uses a recovery code once, however it is typed", async () => {
    const [code = "", other = ""] = codes;
    expect(await proveFactor(await half(), ` ${code.toLowerCase().replace("-", " ")} `)).toBe(
      "FULL",
    );
    expect(await proveFactor(await half(), code)).toBe("refused");
    expect(await proveFactor(await half(), other)).toBe("FULL");
    const { viewer } = await client.ok<{ viewer: { recoveryCodesLeft: number } }>(
      "{ viewer { recoveryCodesLeft } }",
    );
    expect(viewer.recoveryCodesLeft).toBe(8);
  });

  test("is delayed after five wrong codes, with the right one too", async () => {
    await forgetSteps();
    const session = await half();
    const right = generateSync({ secret });
    const wrong = right === "111111" ? "222222" : "111111";
    const tries = await Promise.all(Array.from({ length: 8 }, () => proveFactor(session, wrong)));
    expect(tries.filter((outcome) => outcome === "refused").length).toBe(5);
    expect(await proveFactor(session, right)).toBe("RATE_LIMITED");
    await world.rows(
      "update access.failure set locked_until = now() where subject like 'factor:%'",
    );
    expect(await proveFactor(session, generateSync({ secret }))).toBe("FULL");
  });

  test("replaces it only after proving password and code again", async () => {
    await forgetSteps();
    const session = await half();
    expect(await proveFactor(session, generateSync({ secret }))).toBe("FULL");
    const before = { secret, offer: "", code: "" };
    expect(await offered(session)).toEqual({ __typename: "FreshProofNeeded", withCode: true });
    // an offer of one's own, made while one was proven, does not help a session that is not
    expect(await confirmed(session, before)).toBe("FreshProofNeeded");

    await forgetSteps();
    const code = () => generateSync({ secret });
    expect(await proveAgain(session, "wrong", code())).toBe("refused");
    expect(await proveAgain(session, chosen)).toBe("refused");
    expect(await proveAgain(session, chosen, "AAAAA-AAAAA")).toBe("refused");
    const [used = ""] = codes;
    expect(await proveAgain(session, chosen, used)).toBe("refused");
    expect((await offered(session)).__typename).toBe("FreshProofNeeded");
    // the wrong password has not used the code up, the right one does
    expect(await proveAgain(session, chosen, code())).toBe("proven");
    expect(await proveAgain(session, chosen, code())).toBe("refused");

    const next = await offered(session);
    const other = await half();
    await forgetSteps();
    expect(await proveFactor(other, code())).toBe("FULL");
    expect((await offered(other)).__typename).toBe("FreshProofNeeded");
    const enrol = { ...next, code: generateSync({ secret: next.secret }) };
    expect(await confirmed(other, enrol)).toBe("FreshProofNeeded");
    await age(session);
    expect(await confirmed(session, enrol)).toBe("FreshProofNeeded");
    expect(await proveAgain(session, chosen, codes[2])).toBe("proven");
    expect(await confirmed(session, enrol)).toBe("SecondFactorEnrolled");
    // one proof, one change
    expect((await offered(session)).__typename).toBe("FreshProofNeeded");
    expect(await standing(other, list)).toBe("UNAUTHENTICATED");
    secret = next.secret;
  });

  test("cannot guess at it: wrong proofs are delayed and on record", async () => {
    await forgetSteps();
    const session = await half();
    expect(await proveFactor(session, generateSync({ secret }))).toBe("FULL");
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => proveAgain(session, "wrong", "000000")),
    );
    expect(tries.filter((outcome) => outcome === "refused").length).toBe(5);
    await forgetSteps();
    expect(await proveAgain(session, chosen, generateSync({ secret }))).toBe("RATE_LIMITED");
    const entries = await world.value<string>(
      "select count(*) from audit.entry where action = 'sign_in_refused' and after->>'stage' = 'fresh_proof' and staff_id = $1",
      [await world.member(login)],
    );
    expect(Number(entries)).toBeGreaterThanOrEqual(5);
  });

  test("starts again when the second factor is removed", async () => {
    const admin = await world.as("county.admin");
    await admin.ok("mutation ($id: ID!) { resetSecondFactor(id: $id) { id } }", {
      id: await world.member(login),
    });
    const session = new TestClient(world.url);
    expect(await trySignIn(session, login, chosen)).toBe("ENROLMENT");
    expect(await standing(session, list)).toBe("STEP_REQUIRED enrolment");
  });
});

test("somebody without a second factor sets one up with the password alone", async () => {
  const client = await world.as("yaoba.officer");
  expect(await offered(client)).toEqual({ __typename: "FreshProofNeeded", withCode: false });
  expect(await proveAgain(client, "wrong")).toBe("refused");
  expect(await proveAgain(client, password)).toBe("proven");
  const { offer, secret } = await offered(client);
  expect(await confirmed(client, { offer, code: generateSync({ secret }) })).toBe(
    "SecondFactorEnrolled",
  );
});
