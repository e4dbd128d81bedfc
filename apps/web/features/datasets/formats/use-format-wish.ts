"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { FormatWish } from "./choose-format.ts";

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
