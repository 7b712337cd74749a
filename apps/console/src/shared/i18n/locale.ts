/** The languages of the console. Chinese is the default; English is the switch. */
export const locales = ["zh-CN", "en-US"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "zh-CN";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
