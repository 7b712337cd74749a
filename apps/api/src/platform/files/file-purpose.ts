import { permissions, type Permission } from "@wuzi/domain/access/permissions";

/** What files are for. A module declares its purposes; each is behind one permission, both ways. */
export interface FilePurpose {
  /** Part of the address and of the row: `registry_import`. */
  readonly name: string;
  /** A permission to write: bringing a file and taking one both leave an audit entry. */
  readonly permission: Permission;
  /** Whether people may bring such files; what jobs make is only taken. */
  readonly upload: boolean;
  /** The most bytes one may have. */
  readonly mostBytes: number;
  /** Days until its bytes go; a photo stays as long as the record it was attached to. */
  readonly keepDays: number;
  /** For photos, which are made anew and attached to a record. */
  readonly photo?: {
    /** With what the record's readers see them. */
    readonly seenWith: Permission;
    /** The table of the records that have them; it has an `incident_id`. */
    readonly subject: string;
  };
  /** For files that are heard, read or looked at as they are, and attached to a record. */
  readonly document?: {
    /** With what the record's readers take them. */
    readonly seenWith: Permission;
    /** The table of the records that have them. */
    readonly subject: string;
    /** The function of the database that gives one, by its attachment, to whoever sees the record. */
    readonly found: string;
  };
}

/** @throws at boot, naming the purpose that is declared twice or behind a permission to read */
export function purposesByName(purposes: readonly FilePurpose[]): Map<string, FilePurpose> {
  const byName = new Map<string, FilePurpose>();
  for (const purpose of purposes) {
    if (byName.has(purpose.name)) throw new Error(`Two file purposes are called ${purpose.name}.`);
    if (permissions[purpose.permission].mode !== "write") {
      throw new Error(`${purpose.name}: ${purpose.permission} is a read permission.`);
    }
    byName.set(purpose.name, purpose);
  }
  return byName;
}
