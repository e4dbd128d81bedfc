import { fitSlope, type SlopeInput } from "./fit-slope.ts";

/**
 * T in [0.05, 100] that minimises Σ weight · loss(d / T, target) on held-out pairs (temperature scaling, Guo
 * et al. 2017). T > 0, so the order of d, and with it accuracy, does not change. No pairs, or all d = 0, give
 * 1.
 */
export function fitTemperature(heldOut: SlopeInput): number {
  if (heldOut.differences.every((d) => d === 0)) return 1;
  return 1 / fitSlope(heldOut, 0.01, 20);
}
