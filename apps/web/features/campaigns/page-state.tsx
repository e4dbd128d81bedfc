import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";

/** A page that has nothing to show yet: still loading, or the reason why it can't be. */
export function PageState({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  return (
    <PageBody>
      <h1 className="sr-only">{title}</h1>
      {error ? <ErrorState error={error} onRetry={onRetry} /> : <PageSkeleton />}
    </PageBody>
  );
}
