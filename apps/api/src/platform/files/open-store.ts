import type { FileStore } from "./file-store.ts";
import { FolderStore } from "./folder-store.ts";
import { S3Store, type S3Settings } from "./s3-store.ts";
import { SealedStore } from "./sealed-store.ts";

interface StoreSettings {
  readonly filesFolder: string;
  readonly fileBucket: S3Settings | undefined;
  /** What files are sealed with. */
  readonly masterKey: Buffer;
}

/** The store that the settings name, a folder of this machine unless there is a bucket; sealed. */
export function openStore({ filesFolder, fileBucket, masterKey }: StoreSettings): FileStore {
  const inner =
    fileBucket === undefined ? new FolderStore(filesFolder) : new S3Store(fileBucket, filesFolder);
  return new SealedStore(inner, masterKey, filesFolder);
}
