import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { newId } from "../../lib/new-id.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { WithdrawalDialog } from "../withdrawal/withdrawal-dialog.tsx";
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

/** Asks before a round is withdrawn, with what that takes out. */
function WithdrawDialog({ row, onClose }: { row: ImportRow; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
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
  return (
    <WithdrawalDialog
      title={t("imports.withdrawal.question", { round: row.round ?? 0 })}
      action={t("imports.withdrawal.action")}
      reasonHelp={t("imports.withdrawal.reasonHelp")}
      contents={contents}
      countError={query.error}
      error={withdraw.error}
      busy={withdraw.isPending}
      onWithdraw={(reason) =>
        withdraw.mutate({
          withdrawalId: newId(),
          importId: row.id,
          judged: contents?.judged ?? 0,
          reason,
        })
      }
      onClose={onClose}
    />
  );
}
