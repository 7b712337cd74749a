/** What a photo may be when it comes, and what it is when it is kept. */
export const photoLimits = {
  /** Bytes of what a phone sends. */
  sentBytes: 16 * 1024 * 1024,
  /** Pixels of what a phone sends: 80 million are more than phones make. */
  sentPixels: 80_000_000,
  /** Longest side of what is kept, in pixels: a label or a thermometer can still be read. */
  side: 1920,
  /** Bytes of what is kept. */
  keptBytes: 600 * 1024,
  /** Photos of one record. */
  perRecord: 9,
  /** Days that they stay after their response has ended: to settle what is left over. */
  daysAfterEnd: 30,
} as const;
