import type { RouterOutputs } from "../../../lib/router-outputs.ts";

/** A format in which a version was, or is being, written. */
export type PreparedFormat = RouterOutputs["datasets"]["version"]["prepared"][number];
