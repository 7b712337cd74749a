import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { freshKey } from "./database.ts";
import { registered } from "./people.ts";
import type { World } from "./world.ts";

export const as = "fuyang.officer";

const known = new Map<string, Promise<string>>();

const born = "1962-04-06";
const numbers = new Map<string, string>();

/** Somebody new of the officer's own street. */
export async function someone(world: World): Promise<string> {
  const number = demoIdNumber("510522", born, "male", numbers.size);
  const changes = { birthDay: born, document: { type: "ID_CARD", number } };
  const office = await world.office("510522001001");
  const id = await registered(await world.as(as), office, changes);
  numbers.set(id, number);
  return id;
}

/** The same for one purpose. */
export async function somebody(world: World, what: string): Promise<string> {
  const made = known.get(what) ?? someone(world);
  known.set(what, made);
  return await made;
}

export const wholeFilter = (officeId: string) => ({
  officeId,
  state: "ACTIVE",
  categories: ["VISUAL"],
  grades: [1],
  certificateStates: ["VALID"],
  minAge: 1,
  maxAge: 99,
  channels: ["VISIT"],
  livesAlone: true,
  needsCare: true,
  hasPhone: true,
  hasCarer: true,
  importId: null,
  search: "张",
});

/** The action whose kind needs what will be spoilt. */
export function actionFor(place: string, officeId: string) {
  const override = { channel: "SMS", suitable: false, reason: "不识字" };
  const none = { officeId: null, value: null, messageClass: null, override: null };
  if (place.endsWith("action.officeId")) return { ...none, kind: "MOVE", officeId };
  if (place.endsWith("messageClass")) {
    return { ...none, kind: "OPT_OUT", value: true, messageClass: "PUBLICITY" };
  }
  if (place.includes("override")) return { ...none, kind: "CHANNEL_OVERRIDE", override };
  return { ...none, kind: "LIVES_ALONE", value: true };
}

export async function carerOf(world: World, personId: string): Promise<string> {
  return await world.value("select id::text from registry.carer where person_id = $1", [personId]);
}

export async function today(world: World): Promise<string> {
  return await world.value("select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')");
}

/** An edit that fills every field, of somebody new where it goes through. */
export async function wholeEdit(world: World, place?: string) {
  const id = place === undefined ? await someone(world) : await somebody(world, "edit");
  const byId = place?.endsWith("phones.0.id") === true;
  const phone = await world.value<string>(
    "select id::text from registry.sealed_value where person_id = $1 and kind = 'phone' and carer_id is null",
    [id],
  );
  const document = { type: "ID_CARD", number: numbers.get(id) ?? "" };
  return {
    input: {
      id,
      version: 1,
      idempotencyKey: freshKey(),
      changes: {
        name: "单于信",
        reading: "shan yu xin",
        sex: "MALE",
        birthDay: born,
        document,
        certificate: {
          number: `${document.number}72`,
          issuedOn: "2020-01-01",
          validUntil: "2030-01-01",
        },
        suspected: false,
        disability: {
          category: "MULTIPLE",
          grade: 2,
          parts: [
            { category: "HEARING", grade: 2 },
            { category: "VISUAL", grade: 3 },
          ],
        },
        registered: { divisionCode: "510522001001", address: "演示路 2 号" },
        residence: { divisionCode: "510522001001", address: "演示路 3 号" },
        phones: [
          {
            id: byId ? phone : null,
            number: byId ? null : "12801990002",
            holder: "SELF",
            note: "晚上打",
          },
        ],
        livesAlone: true,
        dependent: false,
        preferences: { channel: "VISIT", callFrom: "09:00", callUntil: "17:00", note: "下午在家" },
        channelOverrides: [{ channel: "SMS", suitable: false, reason: "不识字" }],
        optOuts: ["PUBLICITY"],
      },
    },
  };
}
