"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { distinctNames } from "@laurel/core/imports/import-preview";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Progress } from "../../components/ui/progress.tsx";
import { showBytes } from "../../lib/figures.ts";
import { FileDrop } from "./file-drop.tsx";
import type { SentFile } from "./import-setup.tsx";
import { uploadFile } from "./upload-file.ts";

type Stage =
  | { readonly at: "choose"; readonly error: string | null }
  | { readonly at: "sending"; readonly name: string; readonly sent: number; readonly size: number };

type Files = readonly [SentFile, ...SentFile[]];

/** Sends the files that one chooses, one after the other. A file that can't be read is told at once. */
export function SendFiles({ campaignId, onSent }: { campaignId: string; onSent: (files: Files) => void }) {
  const t = useTranslations();
  const [stage, setStage] = useState<Stage>({ at: "choose", error: null });
  const aborter = useRef<AbortController | null>(null);
  const send = async (files: readonly File[]) => {
    const { signal } = (aborter.current = new AbortController());
    const size = files.reduce((sum, file) => sum + file.size, 0);
    let before = 0;
    const sent: SentFile[] = [];
    try {
      for (const file of files) {
        const tell = (bytes: number) =>
          setStage({ at: "sending", name: file.name, sent: before + bytes, size });
        tell(0);
        sent.push({
          name: file.name,
          upload: await uploadFile(t, campaignId, file, { signal, onProgress: tell }),
        });
        before += file.size;
      }
      const names = distinctNames(sent.map(({ name }) => name));
      const [first, ...more] = sent.map((file, index) => ({ ...file, name: names[index] ?? file.name }));
      if (first) onSent([first, ...more]);
    } catch (error) {
      const words = error instanceof Error ? error.message : t("imports.upload.notSent");
      setStage({ at: "choose", error: signal.aborted ? null : words });
    }
  };
  return (
    <Card title={t("imports.newImport")}>
      {stage.at === "sending" ? (
        <div className="flex flex-col gap-3">
          <Progress
            label={t("imports.upload.sending", { name: stage.name })}
            value={stage.sent}
            max={stage.size}
            detail={t("imports.upload.sentOf", {
              sent: showBytes(t, stage.sent),
              size: showBytes(t, stage.size),
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
          {stage.error !== null && <Notice tone="danger">{stage.error}</Notice>}
          <FileDrop
            accept=".jsonl,.json,.csv,.tsv,.gz,.ndjson,.parquet"
            hint={t("imports.newImportHelp")}
            several
            onFiles={(files) => void send(files)}
          />
        </div>
      )}
    </Card>
  );
}
