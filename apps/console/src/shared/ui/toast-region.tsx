import { CircleAlert, CircleCheck, Info, X, type LucideIcon } from "lucide-react";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components/Toast";
import { useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import { Icon } from "./icon.tsx";
import { toastQueue } from "./toast-queue.ts";
import type { ToastTone } from "./toast.ts";
import styles from "./toast.module.css";

const glyphs: Record<ToastTone, LucideIcon> = {
  success: CircleCheck,
  info: Info,
  danger: CircleAlert,
};

/** Where toasts appear; the shell shows it once. F6 moves to it. */
export function ToastRegion() {
  const intl = useIntl();
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label={intl.formatMessage({ id: "ui.toast.region" })}
      className={styles.region}
    >
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast} data-tone={toast.content.tone}>
          <Icon of={glyphs[toast.content.tone]} />
          <AriaToastContent className={styles.content}>
            <Text slot="title">{toast.content.text}</Text>
          </AriaToastContent>
          {toast.content.action && (
            <Button
              variant="quiet"
              onPress={() => {
                toast.content.action?.run();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton slot="close" icon={X} label={intl.formatMessage({ id: "ui.toast.close" })} />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
