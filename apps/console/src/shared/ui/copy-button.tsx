import { Copy } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { announce } from "../page/announcer.tsx";
import { Button } from "./button.tsx";
import { copyText } from "./copy-text.ts";
import { Notice } from "./notice.tsx";

export type CopyButtonProps = {
  /** What lands on the clipboard. */
  text: string;
  /** Says what is copied, where “复制” alone would not. */
  label?: string;
};

/** Copies a text and says that it did, or how to do it by hand. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const intl = useIntl();
  const [outcome, setOutcome] = useState<"done" | "failed" | null>(null);

  async function copy(): Promise<void> {
    const isCopied = await copyText(text);
    setOutcome(isCopied ? "done" : "failed");
    if (isCopied) announce(intl.formatMessage({ id: "ui.copy.done" }));
  }

  return (
    <>
      <Button icon={Copy} onPress={() => void copy()}>
        {outcome === "done" ? (
          <FormattedMessage id="ui.copy.done" />
        ) : (
          (label ?? <FormattedMessage id="ui.copy" />)
        )}
      </Button>
      {outcome === "failed" && (
        <Notice tone="warning" isLive>
          <FormattedMessage id="ui.copy.failed" />
        </Notice>
      )}
    </>
  );
}
