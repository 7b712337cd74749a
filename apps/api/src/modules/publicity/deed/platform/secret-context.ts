/** Where a platform's secret belongs: its bytes do not open in another's place. */
export function secretContext(platformId: string): string {
  return `${platformId}/deed platform`;
}
