const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of ISO 7064 MOD 11-2 for the first seventeen digits of an ID number.
 * @throws RangeError when the text is not seventeen digits.
 */
export function checkCharacter(body: string): string {
  if (!/^\d{17}$/.test(body)) throw new RangeError("a check character needs seventeen digits");
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return "10X98765432".charAt(sum % 11);
}
