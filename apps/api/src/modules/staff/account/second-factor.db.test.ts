import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestClient } from "../../../testing/client.ts";
import { changePassword, proveFactor, standing, trySignIn } from "../../../testing/own-account.ts";
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

interface Offer {
  offerSecondFactor: { secret: string; offer: string };
}
interface Enrolled {
  confirmSecondFactor: { stage: string; recoveryCodes: string[] };
}

const confirm = `mutation ($offer: String!, $code: String!) {
  confirmSecondFactor(offer: $offer, code: $code) {
    __typename ... on SecondFactorEnrolled { stage recoveryCodes } } }`;

async function offered(client: TestClient): Promise<Offer["offerSecondFactor"]> {
  const data = await client.ok<Offer>("mutation { offerSecondFactor { secret offer } }");
  return data.offerSecondFactor;
}

async function half(): Promise<TestClient> {
  const client = new TestClient(world.url);
  expect(await trySignIn(client, login, chosen)).toBe("SECOND_FACTOR");
  return client;
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
    const foreign = await offered(await world.as("fuyang.officer"));
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
      "mutation { offerSecondFactor { secret } }",
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
