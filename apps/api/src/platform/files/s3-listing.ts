/**
 * What a page of a bucket's list says (ListObjectsV2). Names are checksums and instants, so nothing in
 * them is escaped; an object that is none of ours is passed over.
 */
export function* keptSince(page: string, prefix: string, before: Date): Generator<string> {
  for (const [, object = ""] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const key = element(object, "Key") ?? "";
    const modified = element(object, "LastModified");
    const name = key.slice(prefix.length);
    if (!key.startsWith(prefix) || !/^[0-9a-f]{64}$/.test(name) || modified === undefined) continue;
    if (new Date(modified) < before) yield name;
  }
}

/** The mark of the page after this one, where the list goes on. */
export function nextPage(page: string): string | undefined {
  const mark = element(page, "NextContinuationToken");
  return element(page, "IsTruncated") === "true" && mark !== undefined
    ? unescaped(mark)
    : undefined;
}

function element(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(text)?.[1];
}

const characters: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => characters[name] ?? "");
}
