import { useCallback } from "react";
import { useIntl } from "react-intl";

/** Joins words with the reader's own sign between them: 姓名、性别. */
export function useJoined(): (words: readonly string[]) => string {
  const intl = useIntl();
  return useCallback((words) => words.join(intl.formatMessage({ id: "list.separator" })), [intl]);
}
