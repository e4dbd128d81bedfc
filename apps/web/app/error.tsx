"use client";

import { ErrorState } from "../components/ui/error-state.tsx";
import { PageBody } from "../features/shell/page-body.tsx";

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <PageBody>
      <ErrorState title="This page broke" error={error} onRetry={reset} />
    </PageBody>
  );
}
