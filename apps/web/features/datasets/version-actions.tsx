"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { LIMITS } from "@laurel/core/text/text-limits";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input, Textarea } from "../../components/ui/input.tsx";
import { errorMessage } from "../../lib/api-error.ts";
import { fieldErrors } from "../../lib/field-errors.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";

type VersionActionsProps = {
  version: Pick<RouterOutputs["datasets"]["version"], "id" | "status" | "label" | "withdrawnAt">;
};

/** Buttons that name a version, withdraw it and reinstate it. */
export function VersionActions({ version: { id, status, label, withdrawnAt } }: VersionActionsProps) {
  const t = useTranslations();
  const [asked, setAsked] = useState<"label" | "withdraw" | "reinstate" | null>(null);
  const props = (action: typeof asked) => ({
    versionId: id,
    open: asked === action,
    onOpenChange: (open: boolean) => setAsked(open ? action : null),
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setAsked("label")}>
        {label === null ? t("datasetReport.naming.add") : t("datasetReport.naming.rename")}
      </Button>
      {status === "ready" &&
        (withdrawnAt === null ? (
          <Button variant="secondary" onClick={() => setAsked("withdraw")}>
            {t("datasetReport.withdrawal.action")}
          </Button>
        ) : (
          <Button variant="secondary" onClick={() => setAsked("reinstate")}>
            {t("datasetReport.reinstatement.action")}
          </Button>
        ))}
      {asked === "label" && <LabelDialog {...props("label")} label={label} />}
      {asked === "withdraw" && <WithdrawDialog {...props("withdraw")} />}
      <ReinstateDialog {...props("reinstate")} />
    </>
  );
}

type LabelDialogProps = {
  versionId: string;
  label: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Gives a version a name beside its number; an empty one takes the name away. */
function LabelDialog({ versionId, label, open, onOpenChange }: LabelDialogProps) {
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
    <Dialog open={open} onOpenChange={onOpenChange} title={t("datasetReport.naming.title")}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("datasetReport.naming.name")} help={t("datasetReport.naming.help")} error={error}>
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
            {t("datasetReport.naming.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type WithdrawDialogProps = { versionId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks why a version should not be used any more. */
function WithdrawDialog({ versionId, open, onOpenChange }: WithdrawDialogProps) {
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
      title={t("datasetReport.withdrawal.question")}
      description={t("datasetReport.withdrawal.help")}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={t("datasetReport.withdrawal.reason")}
          help={t("datasetReport.withdrawal.reasonHelp")}
          error={error}
        >
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
            {t("datasetReport.withdrawal.action")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type ReinstateDialogProps = { versionId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks before a withdrawn version is reinstated. */
function ReinstateDialog({ versionId, open, onOpenChange }: ReinstateDialogProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const reinstate = useMutation(
    trpc.datasets.withdraw.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.datasets.pathFilter()),
      onError: tellFailure(t, t("datasetReport.reinstatement.failed")),
      onSettled: () => onOpenChange(false),
    }),
  );
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("datasetReport.reinstatement.question")}
      action={t("datasetReport.reinstatement.action")}
      busy={reinstate.isPending}
      onConfirm={() => reinstate.mutate({ versionId, reason: null })}
    >
      {t("datasetReport.reinstatement.help")}
    </AlertDialog>
  );
}
