import { useTranslations } from "next-intl";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { PageBody } from "./page-body.tsx";

/** A page that has nothing to show yet: still loading, or the reason why it can't be. */
export function PageState({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  return (
    <PageBody>
      <h1 className="sr-only">{title}</h1>
      {error ? <ErrorState error={error} onRetry={onRetry} /> : <PageSkeleton />}
    </PageBody>
  );
}

/** The place of a page that is still loading. */
function PageSkeleton() {
  const t = useTranslations();
  return (
    <div aria-busy className="flex flex-col gap-5">
      <p className="sr-only" role="status">
        {t("campaigns.loading")}
      </p>
      <Skeleton className="h-9 w-64 max-w-full" />
      <Skeleton className="h-32 w-full" />
      <Skeleton className="h-64 w-full" />
    </div>
  );
}
