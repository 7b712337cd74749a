import { photoFault, photoRules } from "./photo.ts";

/** A photo that stays on this device until its record has been sent. */
export type DevicePhoto = { readonly key: string; readonly blob: Blob };

/** Why a file is no photo that could be kept. */
export type PhotoFault = "NOT_A_PHOTO" | "DAMAGED" | "TOO_LARGE";

/** Longest side in pixels of what is kept: what the server keeps as well (`photoLimits.side`). */
const side = 1920;
/** A label can still be read, and a photo is some 300 KB. */
const quality = 0.8;

/**
 * Makes a photo small enough for a cheap phone's store and network: upright, as large as the server
 * keeps it, without place and device. Where the browser cannot, it stays as it is.
 *
 * @returns the fault of a file that need not be kept at all
 */
export async function shrinkPhoto(file: File): Promise<Blob | PhotoFault> {
  const known = photoFault(file);
  if (known !== undefined) return known;
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const small = await drawn(image);
    return small ?? file;
  } catch {
    return "DAMAGED";
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Browsers turn an image upright when it is drawn. */
async function drawn(image: HTMLImageElement): Promise<Blob | null> {
  const { width, height } = fitting(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  // what is transparent is white on paper
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", quality),
  );
  // gives the memory back at once, which a small phone needs
  canvas.width = 0;
  return blob !== null && blob.size <= photoRules.bytes ? blob : null;
}

/** The size at which a picture is kept: its longest side at most 1920 pixels. */
export function fitting(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
