"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { ImportSetup, type SentFile } from "./import-setup.tsx";
import { RoundList } from "./round-list.tsx";
import { SendFiles } from "./send-files.tsx";

/** The page that brings prompts with responses into a campaign: files are sent, seen, and then imported. */
export function ImportPage({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const [files, setFiles] = useState<readonly [SentFile, ...SentFile[]] | null>(null);
  if (files)
    return (
      <PageBody wide>
        <h1 className="sr-only">{t("imports.import")}</h1>
        <ImportSetup
          key={files[0].upload.uploadId}
          campaignId={campaignId}
          files={files}
          onStarted={() => setFiles(null)}
          onCancel={() => setFiles(null)}
        />
      </PageBody>
    );
  return (
    <PageBody>
      <PageHeader title={t("imports.import")} description={t("imports.help")} />
      <div className="flex flex-col gap-6">
        <SendFiles campaignId={campaignId} onSent={setFiles} />
        <RoundList campaignId={campaignId} />
      </div>
    </PageBody>
  );
}
