import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { badInputs, type ValidInput } from "../../testing/bad-inputs.ts";
import { registered, registration } from "../../testing/people.ts";
import type { World } from "../../testing/world.ts";
import { registryModule } from "./registry.module.ts";

const inStreet = async (world: World) => await world.office("510522001001");

/** Somebody new for every request, so that each is right by itself. */
const somebodyNew = async (world: World) =>
  await registered(await world.as("fuyang.officer"), await inStreet(world));

let order = 0;

/** Everything that can be filled in, filled in: a deaf-blind woman with a certificate. */
async function complete(world: World): Promise<Record<string, unknown>> {
  order += 1;
  const number = demoIdNumber("510522", "1970-07-07", "female", order);
  return registration(await inStreet(world), {
    name: "欧阳秀英",
    sex: "FEMALE",
    birthDay: "1970-07-07",
    document: { type: "ID_CARD", number },
    certificate: { number: `${number}71`, issuedOn: "2019-05-01", validUntil: "2029-05-01" },
    disability: {
      category: "MULTIPLE",
      grade: 1,
      parts: [
        { category: "HEARING", grade: 1 },
        { category: "VISUAL", grade: 2 },
      ],
    },
    registered: { divisionCode: "510522001001", address: "演示路 1 号" },
    residence: { divisionCode: "510522001001", address: "演示路 2 号" },
    phones: [{ number: "12801000001", holder: "SHARED", note: "晚上在家" }],
    carers: [
      {
        role: "CARER",
        name: "李梅",
        relation: "SIBLING",
        phone: "12801990001",
        personId: await carer(world),
      },
    ],
    preferences: { channel: "VISIT", callFrom: "09:00", callUntil: "18:00", note: "先敲门" },
    channelOverrides: [{ channel: "SMS", suitable: true, reason: "家人代读" }],
    optOuts: ["PUBLICITY"],
  });
}

const carers = new WeakMap<World, Promise<string>>();

function carer(world: World): Promise<string> {
  const known = carers.get(world) ?? somebodyNew(world);
  carers.set(world, known);
  return known;
}

const about = (variables: ValidInput["variables"]): ValidInput => ({
  as: "fuyang.officer",
  variables,
});

await badInputs(registryModule, {
  registerPerson: {
    ...about(complete),
    mayBeEmpty: [
      "input.person.registered.address",
      "input.person.residence.address",
      "input.person.phones.0.note",
      "input.person.preferences.note",
    ],
    writes: {
      "registry.disability_part": 2,
      "registry.person_key": 27,
      "registry.sealed_value": 5,
    },
  },
  closePerson: about(async (world) => ({
    input: {
      id: await somebodyNew(world),
      state: "MOVED_AWAY",
      closedOn: "2026-01-01",
      version: 1,
    },
  })),
  transferPerson: about(async (world) => ({
    input: {
      id: await somebodyNew(world),
      officeId: await world.office("510522001002"),
      reason: "搬到本社区",
    },
  })),
  revealPerson: about(async (world) => ({ id: await somebodyNew(world), purpose: "核对证件" })),
  findPerson: about(async () => ({
    input: {
      number: demoIdNumber("510522", "1999-09-09", "female", 1),
      name: null,
      birthDay: null,
    },
  })),
});
