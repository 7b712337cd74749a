import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { badInputs } from "../../testing/bad-inputs.ts";
import { freshKey } from "../../testing/database.ts";
import { exportInputs } from "../../testing/exports.ts";
import { importInputs } from "../../testing/imports.ts";
import { registration } from "../../testing/people.ts";
import {
  actionFor,
  as,
  carerOf,
  somebody,
  someone,
  today,
  wholeEdit,
  wholeFilter,
} from "../../testing/registry-inputs.ts";
import { registryModule } from "./registry.module.ts";

await badInputs(registryModule, {
  ...exportInputs,
  ...importInputs(as, (world) => somebody(world, "candidate")),
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
  updatePerson: {
    as,
    variables: async (world, place) => await wholeEdit(world, place),
  },
  addCarer: {
    as,
    variables: async (world, place) => ({
      input: {
        personId: place === undefined ? await someone(world) : await somebody(world, "add carer"),
        fromDay: "2026-01-01",
        idempotencyKey: freshKey(),
        carer: {
          role: "CARER",
          name: "王芳",
          relation: "NEIGHBOUR",
          phone: "12801990003",
          personId: await somebody(world, "carer"),
        },
      },
    }),
  },
  updateCarer: {
    as,
    variables: async (world, place) => ({
      input: {
        id: await carerOf(
          world,
          place === undefined ? await someone(world) : await somebody(world, "update carer"),
        ),
        version: 1,
        idempotencyKey: freshKey(),
        changes: {
          role: "GUARDIAN",
          name: "王芳",
          relation: "NEIGHBOUR",
          phone: "12801990003",
          personId: await somebody(world, "carer"),
        },
      },
    }),
  },
  endCarer: {
    as,
    variables: async (world) => {
      const id = await carerOf(world, await somebody(world, "end carer"));
      return { input: { id, version: 1, toDay: await today(world) } };
    },
  },
  reopenPerson: {
    as,
    variables: async (world) => {
      const id = await somebody(world, "reopen");
      await world.change(
        "update registry.person set state = 'moved_away', closed_on = '2026-01-01', version = 2 where id = $1 and version = 1",
        [id],
      );
      return { input: { id, version: 2, reason: "登记错误" } };
    },
  },
  mergePeople: {
    as,
    variables: async (world, place) => {
      const pair = place === undefined ? await someone(world) : await somebody(world, "dropped");
      const keepId = place === undefined ? await someone(world) : await somebody(world, "kept");
      const take = ["LIVES_ALONE"];
      const versions = { keepVersion: 1, dropVersion: 1 };
      return { input: { keepId, dropId: pair, ...versions, take, idempotencyKey: freshKey() } };
    },
  },
  unmergePeople: {
    as,
    variables: async (world) => {
      const client = await world.as(as);
      const [keepId, dropId] = [await somebody(world, "unmerged"), await somebody(world, "again")];
      const [known] = await world.rows<{ id: string }>(
        "select id::text from registry.merge where kept_id = $1",
        [keepId],
      );
      if (known !== undefined) return { id: known.id };
      const versions = { keepVersion: 1, dropVersion: 1 };
      const { mergePeople } = await client.ok<{ mergePeople: { id: string } }>(
        "mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { id } }",
        { input: { keepId, dropId, ...versions, take: [], idempotencyKey: freshKey() } },
      );
      return { id: mergePeople.id };
    },
  },
  markNotDuplicate: {
    as,
    variables: async (world) => ({
      input: {
        firstId: await somebody(world, "one"),
        secondId: await somebody(world, "another"),
      },
    }),
  },
  applyBulkAction: {
    as,
    refusals: ["BulkCountDiffers"],
    variables: async (world, place = "") => {
      const id = place === "" ? await someone(world) : await somebody(world, "bulk");
      const office = await world.office("510522001002");
      return {
        input: {
          ids: place.startsWith("input.filter") ? null : [id],
          filter: place.startsWith("input.filter") ? wholeFilter(office) : null,
          action: actionFor(place, office),
          expectedCount: 1,
          idempotencyKey: freshKey(),
        },
      };
    },
  },
  undoBulkAction: {
    as,
    variables: async (world) => {
      const person = await somebody(world, "undo bulk");
      const batch = async () =>
        await world.rows<{ id: string }>(
          "select id::text from registry.bulk_action where changes -> 0 ->> 'id' = $1",
          [person],
        );
      const [known] = await batch();
      if (known !== undefined) return { id: known.id };
      await (
        await world.as(as)
      ).ok(
        "mutation ($input: ApplyBulkActionInput!) { applyBulkAction(input: $input) { __typename } }",
        {
          input: {
            ids: [person],
            action: { kind: "LIVES_ALONE", value: true },
            expectedCount: 1,
            idempotencyKey: freshKey(),
          },
        },
      );
      const [made] = await batch();
      return { id: made?.id };
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
    reachesOut: ["input.officeId"],
    variables: async (world, place) => ({
      input: {
        id: place === undefined ? await someone(world) : await somebody(world, "transfer"),
        officeId: await world.office("510522001002"),
        reason: "搬迁到本社区",
        version: 1,
        idempotencyKey: freshKey(),
      },
    }),
  },
  revealPerson: {
    as,
    variables: async (world) => ({ id: await somebody(world, "reveal"), purpose: "核对证件" }),
  },
});
