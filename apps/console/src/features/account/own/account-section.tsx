import { useId, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { MessageId } from "../../../shared/i18n/messages.ts";
import { Stack } from "../../../shared/ui/stack.tsx";

/** One part of the account under its heading. */
export function AccountSection({ title, children }: { title: MessageId; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack>
        <h2 id={id}>
          <FormattedMessage id={title} />
        </h2>
        {children}
      </Stack>
    </section>
  );
}
