import { useIntl } from "react-intl";
import { locales } from "../i18n/locale.ts";
import { RadioGroup } from "../ui/radio-group.tsx";
import { Select } from "../ui/select.tsx";
import { densities, motions, textSizes, themes, type DisplaySettings } from "./display-settings.ts";
import { changeDisplaySettings, useDisplaySettings } from "./display-store.ts";

const languageNames = { "zh-CN": "简体中文", "en-US": "English" } as const;

/** How the console looks and reads; every change acts at once. */
export function DisplayForm() {
  const intl = useIntl();
  const settings = useDisplaySettings();
  const change = changeDisplaySettings;
  return (
    <>
      <Select
        label={intl.formatMessage({ id: "shell.display.textSize" })}
        placeholder={false}
        value={String(settings.textSize)}
        options={textSizes.map((size) => ({ value: String(size), label: `${size}%` }))}
        onChange={(value) => change({ textSize: Number(value) as DisplaySettings["textSize"] })}
      />
      <RadioGroup
        label={intl.formatMessage({ id: "shell.display.theme" })}
        value={settings.theme}
        options={themes.map((theme) => ({
          value: theme,
          label: intl.formatMessage({ id: `shell.display.theme.${theme}` }),
        }))}
        onChange={(theme) => change({ theme })}
      />
      <RadioGroup
        label={intl.formatMessage({ id: "shell.display.density" })}
        value={settings.density}
        options={densities.map((density) => ({
          value: density,
          label: intl.formatMessage({ id: `shell.display.density.${density}` }),
        }))}
        onChange={(density) => change({ density })}
      />
      <RadioGroup
        label={intl.formatMessage({ id: "shell.display.motion" })}
        value={settings.motion}
        options={motions.map((motion) => ({
          value: motion,
          label: intl.formatMessage({ id: `shell.display.motion.${motion}` }),
        }))}
        onChange={(motion) => change({ motion })}
      />
      <RadioGroup
        label={intl.formatMessage({ id: "shell.display.language" })}
        value={settings.language}
        options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
        onChange={(language) => change({ language })}
      />
    </>
  );
}
