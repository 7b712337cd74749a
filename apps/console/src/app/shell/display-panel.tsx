import { useIntl } from "react-intl";
import {
  densities,
  motions,
  textSizes,
  themes,
  type DisplaySettings,
} from "../../shared/display/display-settings.ts";
import { changeDisplaySettings, useDisplaySettings } from "../../shared/display/display-store.ts";
import { locales } from "../../shared/i18n/locale.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { RadioGroup } from "../../shared/ui/radio-group.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { ReadAloud } from "./read-aloud.tsx";

const languageNames = { "zh-CN": "简体中文", "en-US": "English" } as const;

/** How the console looks and reads, on this device; every change acts at once. */
export function DisplayPanel({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const settings = useDisplaySettings();
  const change = changeDisplaySettings;
  return (
    <Dialog
      title={intl.formatMessage({ id: "shell.display.title" })}
      isOpen
      onClose={onClose}
      placement="side"
    >
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
      <ReadAloud language={settings.language} />
    </Dialog>
  );
}
