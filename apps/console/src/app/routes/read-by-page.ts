/**
 * For pages that read their address themselves, wherever they use it: the code that understands it
 * is fetched with the page, and not by everybody at the door.
 */
export function readByPage<Search extends object>(): (raw: Record<string, unknown>) => Search {
  return (raw) => raw as Search;
}
