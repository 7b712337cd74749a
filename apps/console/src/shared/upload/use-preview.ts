import { useCallback } from "react";

/** Shows bytes from this page's own memory, which is given back with the picture. */
export function usePreview(blob: Blob) {
  return useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return undefined;
      const address = URL.createObjectURL(blob);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );
}
