import type { StyleFacts } from "./style-facts.ts";
import { STYLE_FEATURES } from "./style-features.ts";

/** The raw style features of one response, one number per entry of STYLE_FEATURES. */
export function styleVector(facts: StyleFacts): Float64Array {
  return Float64Array.from(STYLE_FEATURES, (feature) => feature.measure(facts));
}
