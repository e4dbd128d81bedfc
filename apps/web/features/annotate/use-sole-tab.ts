"use client";

import { useCallback, useEffect, useState } from "react";

type SoleTab = { readonly here: boolean | null; readonly takeOver: () => void };

const ANSWER_MS = 200;

/**
 * Whether this is the tab in which `name` is worked on (null: not known yet). Two tabs would be given the
 * same tasks.
 */
export function useSoleTab(name: string): SoleTab {
  const [here, setHere] = useState<boolean | null>(null);
  const [steal, setSteal] = useState(0);
  useEffect(() => {
    // Plain HTTP has no locks: the server then sorts out what two tabs send.
    if (!navigator.locks) return setHere(true);
    const left = new AbortController();
    const untilLeft = new Promise<void>((resolve) => left.signal.addEventListener("abort", () => resolve()));
    const timer = setTimeout(() => setHere(false), ANSWER_MS);
    // A waiting request is granted when the other tab closes.
    const options: LockOptions = steal > 0 ? { steal: true } : { signal: left.signal };
    navigator.locks
      .request(name, options, () => {
        clearTimeout(timer);
        if (left.signal.aborted) return;
        setHere(true);
        return untilLeft;
      })
      // Rejected when another tab takes over, or on leaving.
      .catch(() => !left.signal.aborted && setHere(false));
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [name, steal]);
  return { here, takeOver: useCallback(() => setSteal((times) => times + 1), []) };
}
