import type { Locale } from "./locale.ts";
import type chinese from "./messages/zh-CN.json";

export type MessageId = keyof typeof chinese;
export type Messages = Record<MessageId, string>;

declare global {
  // react-intl reads the permitted message ids and locales from this namespace.
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
    interface IntlConfig {
      locale: Locale;
    }
  }
}

const loaders: Record<Locale, () => Promise<{ default: Messages }>> = {
  "zh-CN": () => import("./messages/zh-CN.json"),
  "en-US": () => import("./messages/en-US.json"),
};

const loading = new Map<Locale, Promise<Messages>>();

/**
 * The messages of a locale, fetched once. The same promise is returned every time, so that it can
 * be read with `use()`. A failed fetch is forgotten, so that the next call tries again.
 */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loading.get(locale);
  if (known) return known;
  const fetched = loaders[locale]().then((module) => module.default);
  loading.set(locale, fetched);
  fetched.catch(() => loading.delete(locale));
  return fetched;
}
