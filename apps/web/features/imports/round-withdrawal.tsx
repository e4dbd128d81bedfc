import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/api-error.ts";
import { fieldErrors } from "../../lib/field-errors.ts";
import { newId } from "../../lib/new-id.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import type { ImportRow } from "./running-import.tsx";

/** Everything that a page shows of a campaign may have changed with a round. */
function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

/** The button that asks before a round is withdrawn, or the one that brings it back at once. */
export function RoundWithdrawal({ row }: { row: ImportRow }) {
  const t = useTranslations();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const reinstate = useMutation(
    useTRPC().imports.reinstate.mutationOptions({
      onSuccess: refresh,
      onError: tellFailure(t, t("imports.reinstatement.failed")),
    }),
  );
  if (row.status !== "visible" || row.round === null) return null;
  if (row.withdrawn)
    return (
      <Button
        variant="secondary"
        size="small"
        busy={reinstate.isPending}
        onClick={() => reinstate.mutate({ withdrawalId: newId(), importId: row.id })}
      >
        {t("imports.reinstatement.action")}
      </Button>
    );
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => setAsking(true)}>
        {t("imports.withdrawal.action")}
      </Button>
      {asking && <WithdrawDialog row={row} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Says what withdrawing a round takes out, and asks why. What is withdrawn is what was shown. */
function WithdrawDialog({ row, onClose }: { row: ImportRow; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const { data: contents, ...query } = useQuery(
    trpc.imports.previewWithdrawal.queryOptions({ importId: row.id }, { staleTime: 0, gcTime: 0 }),
  );
  const withdraw = useMutation(
    trpc.imports.withdraw.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
      onError: () => query.refetch(),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (contents)
      withdraw.mutate({ withdrawalId: newId(), importId: row.id, judged: contents.judged, reason });
  };
  const reasonError = withdraw.error ? fieldErrors(withdraw.error)["reason"] : undefined;
  const failure = query.error ?? (reasonError === undefined ? withdraw.error : null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("imports.withdrawal.question", { round: row.round ?? 0 })}
      description={t("imports.withdrawal.help")}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {contents ? (
          <ul className="list-disc ps-5">
            {contentsWords(t, contents).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : (
          !query.error && <p className="text-muted-foreground">{t("imports.withdrawal.counting")}</p>
        )}
        {failure && <Notice tone="danger">{errorMessage(t, failure)}</Notice>}
        <Field
          label={t("imports.withdrawal.reason")}
          help={t("imports.withdrawal.reasonHelp")}
          error={reasonError ?? null}
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
            disabled={!contents || reason.trim() === ""}
            busy={withdraw.isPending}
          >
            {t("imports.withdrawal.action")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Contents = Pick<
  RouterOutputs["imports"]["previewWithdrawal"],
  "tasks" | "leased" | "judged" | "live" | "imported"
>;

/** What a round holds, as sentences about what withdrawing it does. */
export function contentsWords(t: Translate, { tasks, leased, judged, live, imported }: Contents): string[] {
  return [
    t("imports.withdrawal.tasks", { tasks }),
    ...(leased > 0 ? [t("imports.withdrawal.leased", { leased })] : []),
    judged > 0
      ? t("imports.withdrawal.judged", { judged, live, imported })
      : t("imports.withdrawal.notJudged"),
  ];
}
