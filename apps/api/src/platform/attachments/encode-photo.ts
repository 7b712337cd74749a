import sharp, { type Sharp } from "sharp";
import { photoLimits } from "./photo-limits.ts";

/** Why a photo is not taken. */
export type PhotoFault = "NOT_A_PHOTO" | "DAMAGED" | "TOO_MANY_PIXELS";

export class PhotoRefused extends Error {
  override name = "PhotoRefused";
  readonly fault: PhotoFault;

  constructor(fault: PhotoFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** A photo as it is kept: a JPEG of our own making, with nothing in it but the picture. */
export interface EncodedPhoto {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

// what a file claims to be decides nothing: no other reader of the library can be reached
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});
// photos come one by one: remembering them would only keep memory
sharp.cache(false);
sharp.concurrency(1);

/** From good to small: the first that fits is taken. */
const qualities = [82, 70, 55, 40];

/**
 * Makes a photo anew: turned upright, its longest side and its bytes limited, without place, device,
 * thumbnail or whatever else was in the file.
 *
 * @throws PhotoRefused
 */
export async function encodePhoto(sent: Buffer): Promise<EncodedPhoto> {
  if (!looksLikePhoto(sent)) throw new PhotoRefused("NOT_A_PHOTO");
  await checkSize(sent);
  for (const side of [photoLimits.side, photoLimits.side / 2]) {
    for (const quality of qualities) {
      const photo = await encoded(sent, side, quality);
      if (photo.bytes.length <= photoLimits.keptBytes) return photo;
    }
  }
  throw new PhotoRefused("TOO_MANY_PIXELS");
}

/** From the file's first page alone, before a pixel is unpacked. */
async function checkSize(sent: Buffer): Promise<void> {
  const { width, height } = await reader(sent)
    .metadata()
    .catch((error: unknown) => {
      throw refusal(error);
    });
  if (width * height > photoLimits.sentPixels) throw new PhotoRefused("TOO_MANY_PIXELS");
}

async function encoded(sent: Buffer, side: number, quality: number): Promise<EncodedPhoto> {
  try {
    const { data, info } = await reader(sent)
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .toColourspace("srgb")
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    throw refusal(error);
  }
}

function reader(sent: Buffer): Sharp {
  return sharp(sent, {
    failOn: "truncated",
    limitInputPixels: photoLimits.sentPixels,
    sequentialRead: true,
    animated: false,
  });
}

function refusal(error: unknown): PhotoRefused {
  const { message } = error as Error;
  if (/pixel limit/.test(message)) return new PhotoRefused("TOO_MANY_PIXELS", error);
  if (/unsupported image format|blocked/.test(message)) {
    return new PhotoRefused("NOT_A_PHOTO", error);
  }
  return new PhotoRefused("DAMAGED", error);
}

/** First bytes of JPEG, PNG and WebP. */
function looksLikePhoto(sent: Buffer): boolean {
  const head = sent.subarray(0, 12).toString("latin1");
  return (
    head.startsWith("\xff\xd8\xff") ||
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    (head.startsWith("RIFF") && head.endsWith("WEBP"))
  );
}
