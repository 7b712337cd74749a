const here = "http://console.invalid";

/** Where one wanted to go: a path of this site, or nothing. Foreign addresses are dropped. */
export function safeReturn(path: unknown): string | undefined {
  if (typeof path !== "string" || !path.startsWith("/")) return undefined;
  const address = parse(path);
  if (!address || address.origin !== here || address.pathname.startsWith("//")) return undefined;
  if (address.pathname === "/sign-in") return undefined;
  return `${address.pathname}${address.search}${address.hash}`;
}

function parse(path: string): URL | undefined {
  try {
    return new URL(path, here);
  } catch {
    return undefined;
  }
}
