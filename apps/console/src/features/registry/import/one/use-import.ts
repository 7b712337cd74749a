import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ImportState, OneImportQuery } from "../../../../gql/graphql.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { announce } from "../../../../shared/page/announcer.tsx";
import { focusHeading } from "../../../../shared/page/focus-heading.ts";
import { useImportWords } from "../use-import-words.ts";
import { isGoingOn } from "./is-going-on.ts";

const oneImport = graphql(`
  query OneImport($id: ID!) {
    importBatch(id: $id) {
      id
      state
      version
      refusal
      fileName
      fileSize
      startedBy
      createdAt
      viewerCanImport
      office {
        id
        ...OfficeName
      }
      progress {
        phase
        done
        total
        rowsPerSecond
      }
      counts {
        total
        new
        unchanged
        changed
        doubts
        openDoubts
        refused
        toCommit
        created
        updated
      }
      findings {
        code
        level
        count
      }
      errorFile {
        id
        name
        expiresAt
      }
    }
  }
`);

export type Batch = OneImportQuery["importBatch"];

type OneImport = {
  readonly batch: Batch | undefined;
  readonly failure: Failure | null;
  readonly reload: () => void;
};

/** One import, asked for anew each second while a job is at work on it. */
export function useImport(id: string): OneImport {
  const loaded = useLoad(oneImport, { id });
  const batch = loaded.data?.importBatch.id === id ? loaded.data.importBatch : undefined;
  usePolling(loaded, batch !== undefined && isGoingOn(batch.state));
  useSpokenState(batch?.state);
  return { batch, failure: loaded.failure, reload: loaded.reload };
}

/**
 * Says when the import has come further. What had focus may be gone with the step before: then the
 * heading takes it.
 */
function useSpokenState(state: ImportState | undefined): void {
  const intl = useIntl();
  const words = useImportWords();
  const before = useRef(state);
  useEffect(() => {
    const isNews = before.current !== undefined && state !== undefined && before.current !== state;
    before.current = state;
    if (!isNews) return;
    announce(intl.formatMessage({ id: "imports.spoken" }, { state: words.state(state) }));
    if (document.activeElement === null || document.activeElement === document.body) {
      focusHeading();
    }
  }, [state, intl, words]);
}
