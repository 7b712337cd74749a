import type { ImportState } from "../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { useImportWords } from "./use-import-words.ts";

const tones: Record<ImportState, StatusTone> = {
  READING: "info",
  MAPPING: "warning",
  CHECKING: "info",
  CHECKED: "warning",
  COMMITTING: "info",
  STOPPED: "warning",
  DONE: "success",
  REFUSED: "danger",
  FAILED: "danger",
};

/** Where an import stands. */
export function ImportStatus({ state }: { state: ImportState }) {
  const words = useImportWords();
  return <Status tone={tones[state]} label={words.state(state)} />;
}
