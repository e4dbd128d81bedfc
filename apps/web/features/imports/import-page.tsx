"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Progress } from "../../components/ui/progress.tsx";
import { showBytes } from "../../lib/figures.ts";
import { PageBody } from "../shell/page-body.tsx";
import { FileDrop } from "./file-drop.tsx";
import { ImportSetup } from "./import-setup.tsx";
import { RoundList } from "./round-list.tsx";
import { type Upload, uploadFile } from "./upload-file.ts";

/** The page that brings prompts with responses into a campaign. */
export function ImportPage({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  return (
    <PageBody>
      <PageHeader title={t("imports.import")} description={t("imports.help")} />
      <div className="flex flex-col gap-6">
        <NewImport campaignId={campaignId} />
        <RoundList campaignId={campaignId} />
      </div>
    </PageBody>
  );
}

type Stage =
  | { at: "choose"; error: string | null }
  | { at: "sending"; file: File; sent: number }
  | { at: "sent"; file: File; upload: Upload };

/** Leads from choosing a file to starting its import. */
function NewImport({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const [stage, setStage] = useState<Stage>({ at: "choose", error: null });
  const aborter = useRef<AbortController | null>(null);
  const choose = (error: string | null = null) => setStage({ at: "choose", error });
  const send = async (file: File) => {
    const controller = new AbortController();
    aborter.current = controller;
    setStage({ at: "sending", file, sent: 0 });
    try {
      const upload = await uploadFile(t, campaignId, file, {
        signal: controller.signal,
        onProgress: (sent) => setStage({ at: "sending", file, sent }),
      });
      setStage({ at: "sent", file, upload });
    } catch (error) {
      choose(
        controller.signal.aborted
          ? null
          : error instanceof Error
            ? error.message
            : t("imports.upload.notSent"),
      );
    }
  };
  if (stage.at === "sent")
    return (
      <ImportSetup
        key={stage.upload.uploadId}
        campaignId={campaignId}
        fileName={stage.file.name}
        upload={stage.upload}
        onStarted={() => choose()}
        onCancel={() => choose()}
      />
    );
  return (
    <Card title={t("imports.newImport")}>
      {stage.at === "sending" ? (
        <div className="flex flex-col gap-3">
          <Progress
            label={t("imports.upload.sending", { name: stage.file.name })}
            value={stage.sent}
            max={stage.file.size}
            detail={t("imports.upload.sentOf", {
              sent: showBytes(t, stage.sent),
              size: showBytes(t, stage.file.size),
            })}
          />
          <div>
            <Button variant="secondary" onClick={() => aborter.current?.abort()}>
              {t("imports.cancel")}
            </Button>
          </div>
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          {stage.error && <Notice tone="danger">{stage.error}</Notice>}
          <FileDrop
            accept=".jsonl,.json,.csv,.tsv,.gz,.ndjson,.parquet"
            hint={t("imports.newImportHelp")}
            onFile={(file) => void send(file)}
          />
        </div>
      )}
    </Card>
  );
}
