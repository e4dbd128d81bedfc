"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { RouterOutputs } from "../../../lib/trpc.ts";

/** A format in which a version can be written. */
export type OfferedFormat = RouterOutputs["datasets"]["formats"][number];

type Offered = { readonly id: string; readonly trainer: string; readonly methods: readonly string[] };

/** What the page's address asks for; any part may be missing or unknown. */
export type FormatWish = {
  readonly trainer: string | null;
  readonly method: string | null;
  readonly format: string | null;
};

export type FormatChoice<Format> = {
  readonly trainers: readonly string[];
  readonly trainer: string;
  /** What the trainer's formats are for. */
  readonly methods: readonly string[];
  readonly method: string;
  /** The trainer's formats for the method; at least one. */
  readonly candidates: readonly Format[];
  readonly format: Format;
};

/**
 * The trainer, method and format nearest to a wish among those on offer. A format in the wish settles the
 * trainer and the method; where the wish says nothing, the first is taken. Null where nothing is offered.
 */
export function chooseFormat<Format extends Offered>(
  offered: readonly Format[],
  wish: FormatWish,
): FormatChoice<Format> | null {
  const wished = offered.find(
    ({ id, trainer }) => id === wish.format && (wish.trainer === null || trainer === wish.trainer),
  );
  const trainers = [...new Set(offered.map(({ trainer }) => trainer))];
  const trainer = [wished?.trainer, wish.trainer, trainers[0]].find((each) =>
    trainers.some((known) => known === each),
  );
  const own = offered.filter((each) => each.trainer === trainer);
  const methods = [...new Set(own.flatMap((each) => each.methods))];
  const method = [wish.method, wished?.methods[0], methods[0]].find((each) =>
    methods.some((known) => known === each),
  );
  const candidates = own.filter((each) => each.methods.some((known) => known === method));
  const format = candidates.find(({ id }) => id === wish.format) ?? candidates[0];
  if (trainer === undefined || trainer === null || method === undefined || method === null || !format)
    return null;
  return { trainers, trainer, methods, method, candidates, format };
}

/** The choice of a format as the page's address holds it, so that it survives a reload and can be sent. */
export function useFormatWish(): { readonly wish: FormatWish; readonly setWish: (wish: FormatWish) => void } {
  const path = usePathname();
  const query = useSearchParams();
  const wish = { trainer: query.get("trainer"), method: query.get("method"), format: query.get("format") };
  const setWish = (next: FormatWish) => {
    const said = Object.entries(next).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
    // Only the address changes: the router would ask the server for the page again.
    window.history.replaceState(null, "", `${path}?${new URLSearchParams(said).toString()}`);
  };
  return { wish, setWish };
}
