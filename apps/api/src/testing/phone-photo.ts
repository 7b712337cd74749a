import sharp from "sharp";

/** A photo as a phone takes it: larger than what is kept, and it says with what it was taken. */
export async function phonePhoto(): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const create = { width: 2600, height: 3400, channels: 3, background: "#789", noise } as const;
  const taken = sharp({ create }).jpeg({ quality: 90 });
  return await taken.withExif({ IFD0: { Make: "Phone" } }).toBuffer();
}
