"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { visibleString, VisibleText } from "../../lib/visible-text.tsx";

type InertLinkProps = {
  href: string;
  /** The link's words without their markup. */
  words: string;
  children: ReactNode;
};

/**
 * A link in a text to be judged, which cannot be followed directly. On demand it shows its whole target,
 * names the host as the browser reads it, and offers to open it if it is a web page.
 */
export function InertLink({ href, words, children }: InertLinkProps) {
  const t = useTranslations();
  const [asked, setAsked] = useState(false);
  const id = useId();
  const page = webAddress(href);
  const turn = () => setAsked(!asked);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    turn();
  };
  return (
    <>
      {/* This is no button, because a button is a block and could not break over lines. */}
      <span
        role="button"
        tabIndex={0}
        className="inert-link"
        aria-expanded={asked}
        aria-controls={asked ? id : undefined}
        title={words === href ? undefined : visibleString(href)}
        onClick={turn}
        onKeyDown={onKeyDown}
      >
        {typeof children === "string" ? <VisibleText text={children} /> : children}
      </span>
      {asked && (
        <span id={id} className="inert-target">
          {" "}
          (
          <bdi dir="ltr">
            <VisibleText text={href} />
          </bdi>
          {page && (
            <>
              {" · "}
              <a href={page.href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
                {t.rich("markdown.openInNewTab", {
                  host: page.host,
                  page: (chunks) => <bdi dir="ltr">{chunks}</bdi>,
                })}
              </a>
            </>
          )}
          )
        </span>
      )}
    </>
  );
}

/** A link's address if its scheme is http or https. Other schemes may run, send or read something. */
function webAddress(href: string): URL | null {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && ["http:", "https:"].includes(url.protocol) ? url : null;
}
