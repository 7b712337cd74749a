import { CircleStop } from "lucide-react";
import { FormattedMessage } from "react-intl";
import type { ExportRowFragment } from "../../../gql/graphql.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { DownloadLink } from "../../../shared/ui/download-link.tsx";
import { isUnderWay } from "./use-follow-exports.ts";

type ExportActionsProps = { of: ExportRowFragment; onStop: (id: string) => void };

/** Fetches what is ready, or stops what is under way. */
export function ExportActions({ of, onStop }: ExportActionsProps) {
  if (of.file && !of.file.expired) {
    return (
      <DownloadLink
        purpose={of.inFull ? "registry_export_full" : "registry_export"}
        id={of.file.id}
        name={of.file.name}
      >
        <FormattedMessage id="exports.download" />
      </DownloadLink>
    );
  }
  if (!isUnderWay(of)) return null;
  return (
    <Button icon={CircleStop} onPress={() => onStop(of.id)}>
      <FormattedMessage id="exports.stop.action" />
    </Button>
  );
}
