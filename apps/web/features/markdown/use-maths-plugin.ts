"use client";

import { useEffect, useState } from "react";

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
        if (current) setPlugin(loaded);
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
