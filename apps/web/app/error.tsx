"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "../components/ui/error-state.tsx";
import { PageBody } from "../features/shell/page-body.tsx";

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  const t = useTranslations();
  return (
    <PageBody>
      <ErrorState title={t("shell.pageBroke")} error={error} onRetry={reset} />
    </PageBody>
  );
}
