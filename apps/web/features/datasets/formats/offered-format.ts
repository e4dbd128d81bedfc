import type { RouterOutputs } from "../../../lib/router-outputs.ts";

/** A format in which a version can be written. */
export type OfferedFormat = RouterOutputs["datasets"]["formats"][number];
