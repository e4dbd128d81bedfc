import { useTranslations } from "next-intl";
import { Skeleton } from "../../components/ui/skeleton.tsx";

/** The place of a page that is still loading. */
export function PageSkeleton() {
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
