import type { RouterOutputs } from "../../../lib/router-outputs.ts";

/** The files of a version as the store holds them. */
export type StoredFiles = RouterOutputs["datasets"]["version"]["files"];
