/** One row that holds anything. */
export interface SheetRow {
  /** As the program that made the file shows it: the first row is 1, empty rows count. */
  row: number;
  /** By column, trimmed, `null` where empty; as long as the last cell that is not. */
  cells: (string | null)[];
}
