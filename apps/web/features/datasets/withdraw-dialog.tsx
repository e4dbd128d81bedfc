"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/textarea.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { fieldErrors } from "../../lib/field-errors.ts";
import { useTRPC } from "../../lib/trpc.ts";

type WithdrawDialogProps = { versionId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks why a version should not be used any more. */
export function WithdrawDialog({ versionId, open, onOpenChange }: WithdrawDialogProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const withdraw = useMutation(
    trpc.datasets.withdraw.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.datasets.pathFilter());
        onOpenChange(false);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate({ versionId, reason: reason.trim() });
  };
  const error = withdraw.error
    ? (fieldErrors(withdraw.error)["reason"] ?? errorMessage(t, withdraw.error))
    : null;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("datasetReport.withdrawTitle")}
      description={t("datasetReport.withdrawMeaning")}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("datasetReport.reason")} help={t("datasetReport.reasonHelp")} error={error}>
          <Textarea
            value={reason}
            maxLength={LIMITS.rationale}
            dir="auto"
            required
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div>
          <Button
            type="submit"
            variant="destructive"
            disabled={reason.trim() === ""}
            busy={withdraw.isPending}
          >
            {t("datasetReport.withdraw")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
