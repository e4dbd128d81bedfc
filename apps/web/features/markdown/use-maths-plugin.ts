"use client";

import { startTransition, useEffect, useState } from "react";

type MathsPlugin = typeof import("./maths-plugin.ts").mathsPlugin;

let loaded: MathsPlugin | null = null;

/** The plugin that typesets maths, once it is here; null before that, and where it is not needed. */
export function useMathsPlugin(needed: boolean): MathsPlugin | null {
  const [plugin, setPlugin] = useState<MathsPlugin | null>(loaded);
  useEffect(() => {
    if (!needed || plugin) return;
    let current = true;
    void import("./maths-plugin.ts").then(
      (module) => {
        loaded = module.mathsPlugin;
        // Many messages learn of it at the same moment; none has to be typeset before the page may do something else.
        if (current) startTransition(() => setPlugin(loaded));
      },
      // Offline before it was ever needed: the formula stays readable as source.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [needed, plugin]);
  return needed ? plugin : null;
}
