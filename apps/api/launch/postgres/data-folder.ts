import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { PlainError, codeOf } from "../plain-error.ts";
import { type Account, canReach, chooseAccount, isRoot } from "./account.ts";

/** The folder that keeps an installation's data between starts, and what lies in it. */
export interface DataFolder {
  readonly root: string;
  /** PostgreSQL's own folder. */
  readonly cluster: string;
  readonly secrets: string;
  readonly log: string;
  readonly lock: string;
  /** The account PostgreSQL runs under; undefined when it is the starter's own. */
  readonly account: Account | undefined;
}

/** Where data may lie; `chosen` is what WUZI_DATA says. */
export interface DataFolderChoice {
  readonly repository: string;
  readonly chosen: string | undefined;
}

const OURS =
  /^(postgres|secrets|password|start|programs|api|files|audit-heads|restore|before-restore)\b/;
const FOR_ROOT = "/var/lib/wuzi";

/**
 * Finds or makes the data folder: the chosen one, else `.wuzi` in the repository, else, when root
 * starts in a place closed to the account PostgreSQL must run under, one below /var/lib/wuzi.
 *
 * @throws PlainError when the folder cannot be used, saying why and what to do.
 */
export function openDataFolder(choice: DataFolderChoice): DataFolder {
  const wanted = whereTo(choice);
  make(wanted);
  const root = realpathSync(wanted);
  refuseForeign(root);
  const cluster = join(root, "postgres");
  refuseOtherOwner(cluster);
  return {
    root,
    cluster,
    secrets: join(root, "secrets.json"),
    log: join(root, "postgres.log"),
    lock: join(root, "start.lock"),
    account: chooseAccount(cluster),
  };
}

function whereTo({ repository, chosen }: DataFolderChoice): string {
  const inside = join(repository, ".wuzi");
  if (chosen !== undefined && chosen !== "") {
    return enterable(
      resolve(chosen),
      "Name a folder whose parents all users may pass with WUZI_DATA",
    );
  }
  if (existsSync(join(inside, "postgres"))) {
    return enterable(inside, "Let all users pass its parents (chmod a+x)");
  }
  const outside = join(FOR_ROOT, slug(repository));
  const kept = isRoot() && existsSync(join(outside, "postgres"));
  return kept || !canReach(inside, chooseAccount()) ? outside : inside;
}

function enterable(root: string, remedy: string): string {
  const account = chooseAccount(join(root, "postgres"));
  if (!canReach(root, account)) {
    throw new PlainError(
      `PostgreSQL does not run as root, and the ${account?.name} account it runs under cannot enter ${root}. ${remedy}, or start as an ordinary user.`,
    );
  }
  return root;
}

function slug(repository: string): string {
  const key = createHash("sha256").update(repository).digest("hex").slice(0, 8);
  return `${basename(repository)}-${key}`;
}

function make(folder: string): void {
  try {
    makeWithParents(folder);
    readdirSync(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new PlainError(
      `The data folder ${folder} cannot be written (${codeOf(error)}). Make it writable for you, or set WUZI_DATA to a folder that is.`,
    );
  }
}

/** Step by step: Node's own `recursive` never ends where a parent exists and takes no folders, as /proc. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeWithParents(dirname(folder));
  try {
    mkdirSync(folder, { mode: isRoot() ? 0o711 : 0o700 });
  } catch (error) {
    // another start may have been quicker
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function refuseForeign(root: string): void {
  const strange = readdirSync(root).find((name) => !OURS.test(name));
  if (strange !== undefined && !existsSync(join(root, "secrets.json"))) {
    throw new PlainError(
      `${root} holds other things (${strange}) and no data of this product. Set WUZI_DATA to an empty or a new folder.`,
    );
  }
}

function refuseOtherOwner(cluster: string): void {
  const uid = process.getuid?.();
  if (uid !== undefined && uid !== 0 && existsSync(cluster) && statSync(cluster).uid !== uid) {
    throw new PlainError(
      `${cluster} belongs to another user. Start as that user, or set WUZI_DATA to a folder of your own.`,
    );
  }
}
