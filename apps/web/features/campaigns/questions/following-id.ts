import { makeId } from "./make-id.ts";

type Renamed = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly others: readonly string[];
  readonly fallback: string;
  readonly saved: boolean;
};

/** The id of something whose label changes: it follows the label until it is saved or was chosen by hand. */
export function followingId({ id, from, to, others, fallback, saved }: Renamed): string {
  return !saved && id === makeId(from, others, fallback) ? makeId(to, others, fallback) : id;
}
