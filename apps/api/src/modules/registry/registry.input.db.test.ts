import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { badInputs } from "../../testing/bad-inputs.ts";
import { registered, registration } from "../../testing/people.ts";
import type { World } from "../../testing/world.ts";
import { registryModule } from "./registry.module.ts";

const as = "fuyang.officer";

const known = new Map<string, Promise<string>>();

/** Somebody of the officer's own street, the same for one purpose. */
async function somebody(world: World, what: string): Promise<string> {
  const made =
    known.get(what) ??
    (async () => await registered(await world.as(as), await world.office("510522001001")))();
  known.set(what, made);
  return await made;
}

await badInputs(registryModule, {
  findPerson: {
    as,
    variables: async (_, place) => ({
      input:
        place === "input.name" || place === "input.birthDay"
          ? { number: null, name: "张长江", birthDay: "1961-03-05" }
          : {
              number: demoIdNumber("510522", "1999-09-09", "female", 1),
              name: null,
              birthDay: null,
            },
    }),
  },
  registerPerson: {
    as,
    variables: async (world) => {
      const carer = await somebody(world, "carer");
      const filled = registration(await world.office("510522001001"), {
        disability: {
          category: "MULTIPLE",
          grade: 2,
          parts: [
            { category: "HEARING", grade: 2 },
            { category: "VISUAL", grade: 3 },
          ],
        },
        carers: [
          {
            role: "CARER",
            name: "李梅",
            relation: "SPOUSE",
            phone: "12801990001",
            personId: carer,
          },
        ],
        preferences: { channel: "VISIT", callFrom: "09:00", callUntil: "17:00", note: "下午在家" },
        channelOverrides: [{ channel: "SMS", suitable: false, reason: "不识字" }],
        optOuts: ["PUBLICITY"],
      });
      const { person } = filled.input;
      const document = person["document"] as { number: string };
      Object.assign((person["phones"] as object[])[0] ?? {}, { note: "早上打" });
      Object.assign(person["registered"] as object, { address: "演示路 2 号" });
      return {
        input: {
          ...filled.input,
          person: {
            ...person,
            certificate: {
              number: `${document.number}72`,
              issuedOn: "2020-01-01",
              validUntil: "2030-01-01",
            },
          },
        },
      };
    },
  },
  closePerson: {
    as,
    variables: async (world) => ({
      input: {
        id: await somebody(world, "close"),
        state: "MOVED_AWAY",
        closedOn: "2026-01-01",
        version: 1,
      },
    }),
  },
  transferPerson: {
    as,
    variables: async (world) => ({
      input: {
        id: await somebody(world, "transfer"),
        officeId: await world.office("510522001002"),
        reason: "搬迁到本社区",
      },
    }),
  },
  revealPerson: {
    as,
    variables: async (world) => ({ id: await somebody(world, "reveal"), purpose: "核对证件" }),
  },
});
