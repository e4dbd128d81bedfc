"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useHighlighted } from "./use-highlighted.ts";
import { VisibleText } from "./visible-text.tsx";

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
