"use client";

import { useCallback, useEffect, useState } from "react";

type SoleTab = { readonly here: boolean; readonly takeOver: () => void };

/** Whether this is the tab in which `name` is worked on. Two tabs would be given the same tasks. */
export function useSoleTab(name: string): SoleTab {
  const [here, setHere] = useState(true);
  const [steal, setSteal] = useState(0);
  useEffect(() => {
    if (!navigator.locks) return;
    const left = new AbortController();
    const untilLeft = new Promise<void>((resolve) => left.signal.addEventListener("abort", () => resolve()));
    const options: LockOptions = steal > 0 ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(name, options, (lock) => {
        if (left.signal.aborted) return;
        setHere(lock !== null);
        return lock ? untilLeft : undefined;
      })
      // Rejected when another tab takes over.
      .catch(() => setHere(false));
    return () => left.abort();
  }, [name, steal]);
  return { here, takeOver: useCallback(() => setSteal((times) => times + 1), []) };
}
