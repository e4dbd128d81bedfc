import { useTranslations } from "next-intl";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { NewImport } from "./new-import.tsx";
import { RoundList } from "./round-list.tsx";

/** Bringing prompts with responses into a campaign. */
export function ImportPage({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  return (
    <PageBody>
      <PageHeader title={t("imports.import")} description={t("imports.allOfAFile")} />
      <div className="flex flex-col gap-6">
        <NewImport campaignId={campaignId} />
        <RoundList campaignId={campaignId} />
      </div>
    </PageBody>
  );
}
