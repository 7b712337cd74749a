/** Of a body that is alive, read by a thermometer that works (GB/T 21416 instruments read 32–43 °C). */
export const lowestTemperature = 34;
export const highestTemperature = 43;

export type TemperatureFault = "OUT_OF_RANGE" | "ONE_DECIMAL";

/** What is wrong with a temperature in °C: 3.65 and 365 are slips of the finger, not readings. */
export function temperatureFault(celsius: number): TemperatureFault | undefined {
  if (!(celsius >= lowestTemperature && celsius <= highestTemperature)) return "OUT_OF_RANGE";
  const tenths = celsius * 10;
  return Math.abs(tenths - Math.round(tenths)) > 1e-6 ? "ONE_DECIMAL" : undefined;
}

/** Whether a reading is a fever: at the threshold already. Compared in tenths, as thermometers show. */
export function isFever(celsius: number, threshold: number): boolean {
  return Math.round(celsius * 10) >= Math.round(threshold * 10);
}
