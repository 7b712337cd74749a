import { createSign, generateKeyPairSync } from "node:crypto";

/** One value of DER: its tag, its length, its bytes. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const text = (tag: number, words: string) => der(tag, Buffer.from(words));
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));
const commonName = "550403";
const alternativeName = "551d11";

/** A key and a certificate of its own for a name, as a carrier's private line may have (RFC 5280). */
export function selfSigned(name: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const called = sequence(der(0x31, sequence(oid(commonName), text(0x0c, name))));
  const names = der(0x04, sequence(text(0x82, name)));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    called,
    sequence(text(0x17, "200101000000Z"), text(0x17, "491231235959Z")),
    called,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(oid(alternativeName), names))),
  );
  const signature = createSign("sha256").update(content).sign(privateKey);
  const bytes = sequence(content, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
  };
}
