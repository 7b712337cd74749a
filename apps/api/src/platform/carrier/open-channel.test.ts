import { describe, expect, it } from "vitest";
import {
  checkCarrierSettings,
  readCarrierSettings,
  type CarrierSettings,
} from "./carrier-settings.ts";
import { openChannel } from "./open-channel.ts";
import { Collected } from "./testing/collected.ts";

const smpp = {
  kind: "smpp",
  host: "10.0.0.1",
  port: 2775,
  systemId: "wuzi",
  password: "secret",
  serviceNumber: "1065501234",
} as const;
const door = { host: "127.0.0.1", port: 0, name: "smg", password: "x", allow: ["10.0.0.1"] };
const sgip = {
  kind: "sgip",
  host: "10.0.0.1",
  port: 8801,
  name: "wuzi",
  password: "secret",
  node: 3_083_012_345,
  serviceNumber: "106550123",
  corpId: "12345",
  serviceType: "CJR",
  door,
} as const;
const key = { id: "county", secret: "s" };
const http = {
  kind: "http",
  address: "https://gateway.example/v1",
  key,
  callbackKey: key,
} as const;
const file = { kind: "file", format: "xlsx" } as const;

describe("the carrier that the settings name", () => {
  it.each<[CarrierSettings, "parts" | "whole"]>([
    [{ ...smpp, tls: { serverName: "smsc.example" } }, "parts"],
    [sgip, "parts"],
    [http, "whole"],
    [file, "whole"],
  ])("is opened: $kind", async (settings, longTexts) => {
    const deps = { listener: new Collected(), keepBatch: async () => undefined };
    const channel = await openChannel(checkCarrierSettings(settings), deps);
    expect(channel.kind).toBe(settings.kind);
    expect(channel.carries).toMatchObject({ longTexts, demoNumbers: false });
    expect(channel.health()).toMatchObject({ state: "idle", waiting: 0 });
    await channel.stop();
  });

  it.each([
    [{}, "kind"],
    [null, "kind"],
    [{ ...smpp, port: 70_000 }, "port"],
    [{ ...smpp, password: "longer than eight" }, "password"],
    [{ ...smpp, serviceNumber: "1065-1" }, "serviceNumber"],
    [{ ...smpp, windows: 3 }, "windows"],
    [{ ...smpp, tls: { ca: "" } }, "tls.ca"],
    [{ ...smpp, tls: { verify: false } }, "tls.verify"],
    [{ ...sgip, node: 2 ** 32 }, "node"],
    [{ ...sgip, door: { ...door, allow: [] } }, "door.allow"],
    [{ ...sgip, door: { ...door, allow: ["carrier"] } }, "door.allow.0"],
    [{ ...http, address: "gateway" }, "address"],
    [{ ...file, format: "txt" }, "format"],
  ])("is refused by the field's name, without its value: %#", (settings, place) => {
    expect(() => checkCarrierSettings(settings)).toThrow(`are wrong at ${place} (`);
    expect(() => checkCarrierSettings(settings)).not.toThrow(/longer than eight/);
  });

  it("comes from a file of JSON", async () => {
    await expect(readCarrierSettings("/nowhere/carrier.json")).rejects.toThrow(
      "has to be a file of JSON",
    );
  });
});
