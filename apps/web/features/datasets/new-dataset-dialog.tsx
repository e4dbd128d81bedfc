"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { fieldErrors } from "../../lib/field-errors.ts";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** Names a new dataset; its page then asks how it is made. */
export function NewDatasetDialog({
  campaignId,
  open,
  onOpenChange,
}: {
  campaignId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [datasetId] = useState(newId);
  const [name, setName] = useState("");
  const create = useMutation(
    trpc.datasets.create.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.datasets.pathFilter());
        router.push(`/campaigns/${campaignId}/datasets/${datasetId}`);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ campaignId, datasetId, name: name.trim() });
  };
  const error = create.error ? (fieldErrors(create.error)["name"] ?? errorMessage(t, create.error)) : null;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("datasets.newDataset")}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("datasets.name")} error={error}>
          <Input
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div>
          <Button type="submit" disabled={name.trim() === ""} busy={create.isPending}>
            {t("datasets.createDataset")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
