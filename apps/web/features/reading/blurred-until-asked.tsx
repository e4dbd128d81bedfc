"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "../../components/ui/button.tsx";

type BlurredUntilAskedProps = { blurred: boolean; onReveal?: () => void; children: ReactNode };

/**
 * Content that the campaign warns of: blurred and out of reach of keys and screen readers until it is asked
 * for.
 */
export function BlurredUntilAsked({ blurred, onReveal, children }: BlurredUntilAskedProps) {
  const t = useTranslations();
  const [asked, setAsked] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const hidden = blurred && !asked;
  const reveal = () => {
    setAsked(true);
    onReveal?.();
    // The button is gone after this, so the content takes the focus.
    requestAnimationFrame(() => content.current?.focus({ preventScroll: true }));
  };
  return (
    <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
      <div
        ref={content}
        tabIndex={-1}
        inert={hidden}
        aria-hidden={hidden || undefined}
        className={`flex min-h-0 min-w-0 flex-1 flex-col outline-hidden ${hidden ? "max-h-[70dvh] overflow-hidden blur-lg select-none" : ""}`}
      >
        {children}
      </div>
      {hidden && (
        <section
          aria-label={t("reading.warning.title")}
          className="absolute inset-0 z-20 flex flex-col items-center justify-center gap-3 rounded-xl p-4 text-center"
        >
          <EyeOff aria-hidden className="size-6 text-muted-foreground" />
          <p className="max-w-prose font-medium text-balance">{t("reading.warning.help")}</p>
          <Button onClick={reveal}>{t("reading.warning.show")}</Button>
        </section>
      )}
    </div>
  );
}
