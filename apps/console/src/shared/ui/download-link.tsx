import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass, type ButtonVariant } from "./button.tsx";
import { Icon } from "./icon.tsx";

export type DownloadLinkProps = {
  /** What the file is for: `registry_import_errors`. */
  purpose: string;
  /** Id of the file. */
  id: string;
  /** The name it is saved under. */
  name: string;
  variant?: ButtonVariant;
  children: ReactNode;
};

/** Takes a file that the server keeps, in the place of a button. Taking it is on record. */
export function DownloadLink({ purpose, id, name, variant, children }: DownloadLinkProps) {
  return (
    <a
      href={`/files/${purpose}/${encodeURIComponent(id)}`}
      download={name}
      className={buttonClass(variant ?? "secondary")}
    >
      <Icon of={Download} />
      <span>{children}</span>
    </a>
  );
}
