"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef } from "react";
import type { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { Button } from "../../components/ui/button.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { uploadList } from "./upload-list.ts";

/** Brings a file as a list of the campaign; why it can't be read is said by its line. */
export function AddList({
  campaignId,
  onAdded,
}: {
  campaignId: string;
  onAdded: (list: ContaminationListRef) => void;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation({
    mutationFn: (file: File) => uploadList(t, campaignId, file),
    onSuccess: async (list) => {
      await queries.invalidateQueries(trpc.datasets.lists.queryFilter({ campaignId }));
      onAdded(list);
    },
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) add.mutate(file);
    target.value = "";
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <input ref={input} type="file" hidden accept=".txt,.jsonl,.json,.ndjson,.gz" onChange={choose} />
      <Button variant="secondary" size="small" busy={add.isPending} onClick={() => input.current?.click()}>
        {!add.isPending && <FileUp aria-hidden />}
        {t("datasets.contamination.addAFile")}
      </Button>
      <p className="text-sm text-muted-foreground">{t("datasets.contamination.whatAFileIs")}</p>
      {add.error && <Notice tone="danger">{errorMessage(t, add.error)}</Notice>}
    </div>
  );
}
