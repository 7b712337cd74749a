/**
 * Reads again whenever it is asked to and shows the newest reading alone: an older one that takes longer,
 * because it has more to open, does not come back over it.
 */
export function newestOnly<Found>(
  read: () => Promise<Found>,
  show: (found: Found) => void,
): { readonly ask: () => Promise<void>; readonly stop: () => void } {
  let asked = 0;
  return {
    ask: async () => {
      asked += 1;
      const mine = asked;
      const found = await read();
      if (mine === asked) show(found);
    },
    stop: () => {
      asked += 1;
    },
  };
}
