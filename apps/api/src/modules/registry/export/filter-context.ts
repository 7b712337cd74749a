/** Where a kept filter belongs: its bytes do not open in another export's place. */
export function filterContext(exportId: string): string {
  return `${exportId}/filter`;
}
