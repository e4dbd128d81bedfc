"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { fieldErrors } from "../../lib/field-errors.ts";
import { useTRPC } from "../../lib/trpc.ts";

type LabelDialogProps = {
  versionId: string;
  label: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Calls a version something beside its number; an empty name takes that away. */
export function LabelDialog({ versionId, label, open, onOpenChange }: LabelDialogProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [name, setName] = useState(label ?? "");
  const save = useMutation(
    trpc.datasets.label.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.datasets.pathFilter());
        onOpenChange(false);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ versionId, label: name.trim() || null });
  };
  const error = save.error ? (fieldErrors(save.error)["label"] ?? errorMessage(t, save.error)) : null;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("datasetReport.nameTitle")}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("datasetReport.name")} help={t("datasetReport.nameHelp")} error={error}>
          <Input
            value={name}
            maxLength={LIMITS.name}
            autoComplete="off"
            dir="auto"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div>
          <Button type="submit" disabled={name.trim() === (label ?? "")} busy={save.isPending}>
            {t("datasetReport.saveName")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
