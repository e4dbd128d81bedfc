import { sharedPrefix } from "../../import/shared-prefix.ts";
import type { PairRow } from "../rows/pair-row.ts";
import type { WholePairRecord } from "./whole-pair-record.ts";

/** The pair as TRL's `extract_prompt` reads it: the prompt is what both conversations begin with. */
export function fromWholePair({ chosen, rejected }: WholePairRecord): PairRow {
  const shared = sharedPrefix(chosen, rejected);
  return {
    prompt: chosen.slice(0, shared),
    chosen: chosen.slice(shared),
    rejected: rejected.slice(shared),
    margin: null,
  };
}
