"use client";

import { startTransition, useEffect, useState } from "react";
import { loadedMaths, loadMaths } from "./load-maths.ts";

/** The plugin that typesets maths, once it is here; null before that, and where it is not needed. */
export function useMathsPlugin(needed: boolean): ReturnType<typeof loadedMaths> {
  const [plugin, setPlugin] = useState(loadedMaths);
  useEffect(() => {
    if (!needed || plugin) return;
    let current = true;
    // Many messages learn of it at the same moment; none has to be typeset before the page may do something
    // else.
    void loadMaths().then((maths) => current && startTransition(() => setPlugin(maths)));
    return () => {
      current = false;
    };
  }, [needed, plugin]);
  return needed ? plugin : null;
}
