import type { S3Settings } from "./s3-store.ts";

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The bucket that keeps files instead of the folder, where one is named.
 *
 * @returns a sentence where what is set cannot be used
 */
export function bucketOf(settings: Settings): S3Settings | string | undefined {
  const bucket = settings["WUZI_FILES_S3"];
  if (!bucket) return undefined;
  const address = URL.parse(bucket);
  if (!address || !/^https?:$/.test(address.protocol) || address.pathname === "/") {
    return `WUZI_FILES_S3 must be the address of a bucket, like https://s3.example/wuzi, not "${bucket}".`;
  }
  const [keyId, secret] = [settings["WUZI_FILES_S3_KEY_ID"], settings["WUZI_FILES_S3_SECRET"]];
  if (!keyId) return "WUZI_FILES_S3_KEY_ID is not set: the id of the key that opens the bucket.";
  if (!secret) {
    return "WUZI_FILES_S3_SECRET is not set: the secret of the key that opens the bucket.";
  }
  return {
    bucket,
    region: settings["WUZI_FILES_S3_REGION"] || "us-east-1",
    keyId,
    secret,
    encryption: settings["WUZI_FILES_S3_ENCRYPTION"] || undefined,
  };
}
