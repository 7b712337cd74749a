/** The first that matches counts: most browsers also name the ones they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/u, "WeChat"],
  [/Edg(?:A|iOS)?\//u, "Edge"],
  [/QQBrowser/u, "QQ Browser"],
  [/UCBrowser/u, "UC Browser"],
  [/HuaweiBrowser/u, "Huawei Browser"],
  [/Firefox|FxiOS/u, "Firefox"],
  [/Chrome|CriOS/u, "Chrome"],
  [/Safari/u, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/u, "HarmonyOS"],
  [/Android/u, "Android"],
  [/iPhone/u, "iPhone"],
  [/iPad/u, "iPad"],
  [/Windows/u, "Windows"],
  [/Mac OS X/u, "macOS"],
  [/Linux/u, "Linux"],
];

/** Browser and system by the names people know, from what the browser calls itself. */
export function describeBrowser(userAgent: string): {
  browser: string | undefined;
  system: string | undefined;
} {
  return { browser: nameIn(browsers, userAgent), system: nameIn(systems, userAgent) };
}

function nameIn(known: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return known.find(([sign]) => sign.test(text))?.[1];
}
