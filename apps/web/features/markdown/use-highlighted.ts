"use client";

import { useEffect, useState } from "react";
import type { ThemedToken } from "shiki/core";

const LONGEST_CODE = 20_000;

/** Coloured tokens of a code block once they are here; null means plain text. */
export function useHighlighted(code: string, language: string): ThemedToken[][] | null {
  const [tokens, setTokens] = useState<ThemedToken[][] | null>(null);
  useEffect(() => {
    if (!language || code.length > LONGEST_CODE) return;
    let current = true;
    void import("./highlight-code.ts")
      .then((module) => module.highlightCode(code, language))
      .then(
        (lines) => current && setTokens(lines),
        // Without its grammar the code is still all there, only plain.
        () => {},
      );
    return () => {
      current = false;
    };
  }, [code, language]);
  return tokens;
}
