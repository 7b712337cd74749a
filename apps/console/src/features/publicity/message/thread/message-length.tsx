import { wholeText } from "@wuzi/domain/publicity/message-template";
import { splitMessage } from "@wuzi/domain/publicity/split-message";
import { codePoints } from "@wuzi/domain/text/plain-text";
import { FormattedMessage } from "react-intl";
import { Stack } from "../../../../shared/ui/stack.tsx";
import styles from "./thread.module.css";

type MessageLengthProps = {
  rules: { signature: string; optOutText: string };
  text: string;
  isEmergency: boolean;
};

/** The text as it leaves, signature and all, with its characters and parts. */
export function MessageLength({ rules, text, isEmergency }: MessageLengthProps) {
  if (text.trim() === "") return null;
  const whole = wholeText(rules, text, isEmergency);
  const split = splitMessage(whole);
  return (
    <Stack gap={1}>
      <p className={styles.leaving}>{whole}</p>
      <p className={styles.about} role="status">
        <FormattedMessage
          id={split.ok ? "messages.length" : "messages.length.over"}
          values={{ characters: codePoints(whole), parts: split.ok ? split.parts.length : 0 }}
        />
      </p>
    </Stack>
  );
}
