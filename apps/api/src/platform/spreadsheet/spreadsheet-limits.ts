import { largestSpreadsheetMb } from "@wuzi/domain/registry/spreadsheet-refusal-words";

/** What a spreadsheet may be. Generous for a county's whole registry, narrow for abuse. */
export const spreadsheetLimits = {
  fileBytes: largestSpreadsheetMb * 1024 * 1024,
  /** Rows of one sheet: what Excel itself can hold. */
  rows: 1_048_576,
  columns: 256,
  /** Characters of one cell; Excel holds 32,767. */
  cellCharacters: 100_000,
  zipEntries: 10_000,
  /** Everything inside, uncompressed. */
  inflatedBytes: 3 * 1024 ** 3,
  /** Uncompressed to compressed bytes. Sheets reach about 60; deflate's own limit is 1,032. */
  inflationRatio: 200,
  /** Below this no ratio is suspicious. */
  harmlessBytes: 16 * 1024 * 1024,
  /** Workbook, styles and relations, each. */
  partBytes: 32 * 1024 * 1024,
  /** Text that cells share, packed in memory. */
  sharedBytes: 256 * 1024 * 1024,
  sharedStrings: 20_000_000,
} as const;
