import type { FamilyId } from "@laurel/core/datasets/families";
import type { RouterOutputs } from "../../../lib/router-outputs.ts";

/** A record of a dataset before any format: its family, its split and what it holds. */
export type CanonicalRow = RouterOutputs["datasets"]["version"]["firstRows"][number];

/** What records of one family hold. */
export type RowOf<F extends FamilyId> = Extract<CanonicalRow, { family: F }>["row"];
