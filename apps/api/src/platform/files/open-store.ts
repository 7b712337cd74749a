import type { FileStore } from "./file-store.ts";
import { FolderStore } from "./folder-store.ts";
import { S3Store, type S3Settings } from "./s3-store.ts";

interface StoreSettings {
  readonly filesFolder: string;
  readonly fileBucket: S3Settings | undefined;
}

/** The store that the settings name: a folder of this machine unless there is a bucket. */
export function openStore({ filesFolder, fileBucket }: StoreSettings): FileStore {
  return fileBucket === undefined
    ? new FolderStore(filesFolder)
    : new S3Store(fileBucket, filesFolder);
}
