"use client";

import { useState } from "react";
import { CodeBlock } from "../markdown/code-block.tsx";
import { ShowAll } from "../markdown/show-all.tsx";

/** Of JSON this much is shown at first; it is denser than prose. */
const SHOWN = 8_000;

/**
 * Code that may be very long: its beginning, at a line's end where there is one near, and the rest when asked
 * for.
 */
export function LongCode({ code, language }: { code: string; language: string }) {
  const [all, setAll] = useState(false);
  if (all || code.length <= SHOWN * 1.1) return <CodeBlock code={code} language={language} />;
  const lineEnd = code.lastIndexOf("\n", SHOWN);
  const shown = code.slice(0, lineEnd > SHOWN / 2 ? lineEnd : SHOWN).toWellFormed();
  return (
    <>
      <CodeBlock code={shown} language={language} />
      <ShowAll hidden={code.length - shown.length} onShow={() => setAll(true)} />
    </>
  );
}
