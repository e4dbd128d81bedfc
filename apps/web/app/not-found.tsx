import { Compass } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "../components/ui/button.tsx";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { PageBody } from "../features/shell/page-body.tsx";

export default function NotFoundPage() {
  const t = useTranslations();
  return (
    <PageBody>
      <h1 className="sr-only">{t("pages.pageNotFound")}</h1>
      <EmptyState
        icon={Compass}
        title={t("pages.notFoundHeading")}
        actions={<ButtonLink href="/campaigns">{t("pages.notFoundToCampaigns")}</ButtonLink>}
      >
        {t("pages.notFoundHelp")}
      </EmptyState>
    </PageBody>
  );
}
