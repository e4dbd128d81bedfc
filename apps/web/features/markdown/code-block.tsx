"use client";

import { useTranslations } from "next-intl";
import { Fragment, useEffect, useState } from "react";
import type { ThemedToken } from "shiki/core";
import { VisibleText } from "../../lib/visible-text.tsx";
import { ShowAll } from "./fold.tsx";

/** A block of code, coloured when its language is known. */
export function CodeBlock({ code, language }: { code: string; language: string }) {
  const t = useTranslations();
  const lines = useHighlighted(code, language);
  return (
    <pre
      dir="ltr"
      tabIndex={0}
      role="group"
      aria-label={language ? t("markdown.codeInLanguage", { language }) : t("markdown.code")}
    >
      <code>
        {lines ? (
          lines.map((line, number) => (
            <Fragment key={number}>
              {number > 0 && "\n"}
              {line.map((token) => (
                <span key={token.offset} className="code-token" style={token.htmlStyle}>
                  <VisibleText text={token.content} />
                </span>
              ))}
            </Fragment>
          ))
        ) : (
          <VisibleText text={code} />
        )}
      </code>
    </pre>
  );
}

const LONGEST_CODE = 20_000;

/** Coloured tokens of a code block once they are here; null means plain text. */
function useHighlighted(code: string, language: string): ThemedToken[][] | null {
  const [tokens, setTokens] = useState<ThemedToken[][] | null>(null);
  useEffect(() => {
    if (!language || code.length > LONGEST_CODE) return;
    let current = true;
    void import("./highlight-code.ts")
      .then((module) => module.highlightCode(code, language))
      .then(
        (lines) => current && setTokens(lines),
        // Where the grammar can't be loaded, the code stays plain.
        () => {},
      );
    return () => {
      current = false;
    };
  }, [code, language]);
  return tokens;
}

/** How many characters of JSON are shown at first: fewer than of prose, since it is denser. */
const SHOWN = 8_000;

/**
 * Code that may be very long: its beginning, cut at a line's end where one is near, and the rest on demand.
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
