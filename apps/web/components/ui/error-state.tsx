"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { errorMessage } from "../../lib/api-error.ts";
import { Shown } from "../../lib/visible-text.tsx";
import { Button } from "./button.tsx";

/** What went wrong and a way to try again. */
export function ErrorState({
  error,
  onRetry,
  title,
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
}) {
  const t = useTranslations();
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-2 rounded-xl border bg-card px-6 py-12 text-center"
    >
      <TriangleAlert aria-hidden className="mb-1 size-8 text-destructive" strokeWidth={1.5} />
      <p className="text-lg font-semibold">{title ?? t("ui.notLoaded")}</p>
      <p className="max-w-prose text-[0.9375rem] text-muted-foreground">
        <Shown>{errorMessage(t, error)}</Shown>
      </p>
      {onRetry && (
        <Button variant="secondary" className="mt-3" onClick={onRetry}>
          {t("ui.tryAgain")}
        </Button>
      )}
    </div>
  );
}
