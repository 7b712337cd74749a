import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { graphql } from "../../../../gql/gql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import type { KeptFile } from "../../../../shared/upload/send-file.ts";
import { useUpload, type Upload } from "../../../../shared/upload/use-upload.ts";

const startImport = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      id
    }
  }
`);

type Start = {
  readonly upload: Upload;
  /** Why the file that has arrived could not be begun with. */
  readonly failure: Failure | null;
  /** Once more with the same file, which need not be sent again. */
  readonly beginAgain: () => void;
};

/** Sends a file and begins an import with it, whose page opens. */
export function useStartImport(check: (file: File) => string | undefined): Start {
  const navigate = useNavigate();
  const send = useSend(startImport);
  const key = useSendKey();
  const [failure, setFailure] = useState<Failure | null>(null);

  const begin = useCallback(
    async ({ id: fileId }: KeptFile) => {
      setFailure(null);
      const sent = await send({ input: { fileId, idempotencyKey: key.current() } });
      setFailure(key.answered(sent.failure));
      if (sent.data === null) return;
      const { id } = sent.data.startImport;
      await navigate({ to: "/people/import/$id", params: { id }, ignoreBlocker: true });
    },
    [send, key, navigate],
  );
  const onKept = useCallback((kept: KeptFile) => void begin(kept), [begin]);
  const upload = useUpload({ purpose: "registry_import", check, onKept });
  // what was wrong was about the file before
  const clear = () => {
    setFailure(null);
    upload.clear();
  };
  const choose = (file: File) => {
    setFailure(null);
    upload.choose(file);
  };
  return {
    upload: { ...upload, clear, choose },
    failure,
    beginAgain: () => {
      if (upload.state.name === "kept") void begin(upload.state.kept);
    },
  };
}
