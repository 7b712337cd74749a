import { CircleStop, Volume2 } from "lucide-react";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Locale } from "../../shared/i18n/locale.ts";
import { Button } from "../../shared/ui/button.tsx";

/**
 * Reads the page's main part aloud with the browser's own voice; absent where it has none. Reading
 * goes on when the panel is closed, and can be stopped here.
 */
export function ReadAloud({ language }: { language: Locale }) {
  const [isReading, setReading] = useState(() => window.speechSynthesis?.speaking ?? false);
  if (!("speechSynthesis" in window)) return null;

  function start(): void {
    const utterance = new SpeechSynthesisUtterance(mainText());
    utterance.lang = language;
    utterance.addEventListener("end", () => setReading(false));
    utterance.addEventListener("error", () => setReading(false));
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(utterance);
    setReading(true);
  }

  function stop(): void {
    window.speechSynthesis.cancel();
    setReading(false);
  }

  return (
    <Button icon={isReading ? CircleStop : Volume2} onPress={isReading ? stop : start}>
      <FormattedMessage id={isReading ? "shell.readAloud.stop" : "shell.readAloud.start"} />
    </Button>
  );
}

function mainText(): string {
  return document.querySelector("main")?.innerText ?? "";
}
