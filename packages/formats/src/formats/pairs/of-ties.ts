import type { WritableFormat } from "../writable-format.ts";
import { NO_TIE } from "./no-tie.ts";
import { PROBABILITY_LOSS } from "./probability-loss.ts";

/**
 * A format for ties that are kept apart: where they stand says what they are, so that a format which can't
 * say it refuses none of them and loses nothing.
 */
export function ofTies(format: WritableFormat): WritableFormat {
  return {
    ...format,
    limits: format.limits.filter((rule) => rule !== NO_TIE),
    losses: format.losses.filter((loss) => loss !== PROBABILITY_LOSS),
  };
}
