import { environment } from "../environment.ts";
import { rotateRegistryKey } from "./seal-anew.ts";

/** Seals every number anew under a new key, while the service runs; goes on where it was stopped. `--batch=N` values at once. */
export async function rotateRegistryKeyCommand(args: string[]): Promise<number> {
  const size = Number(args.find((arg) => arg.startsWith("--batch="))?.slice("--batch=".length));
  const { sealed, keyId } = await rotateRegistryKey({
    ownerUrl: environment.ownerUrl,
    masterKey: environment.masterKey,
    ...(size > 0 ? { batch: size } : {}),
    progress: (done) => process.stdout.write(`${done} values sealed anew 已重新加密 ${done} 项\n`),
  });
  process.stdout.write(
    `Everything stands under key ${keyId} now; ${sealed} values were sealed anew. 密钥轮换完成。\n`,
  );
  return 0;
}
