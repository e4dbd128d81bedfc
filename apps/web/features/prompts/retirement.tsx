import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { showTime } from "../../lib/figures.ts";
import { newId } from "../../lib/new-id.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterInputs, type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { WithdrawalDialog } from "../withdrawal/withdrawal-dialog.tsx";

type Which = RouterInputs["prompts"]["previewRetirement"]["which"];
type Retirement = NonNullable<RouterOutputs["campaigns"]["prompt"]["retired"]>;

type ChangeProps = {
  campaignId: string;
  which: Which;
  /** What the button says. */
  label: string;
  onChanged?: () => void;
};

/** Everything that a page shows of a campaign may have changed with its texts. */
function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

/** The button that asks before prompts or responses are retired. */
export function RetireButton({ campaignId, which, label, onChanged }: ChangeProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <RetireDialog
          campaignId={campaignId}
          which={which}
          onRetired={() => onChanged?.()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type DialogProps = { campaignId: string; which: Which; onRetired: () => void; onClose: () => void };

function RetireDialog({ campaignId, which, onRetired, onClose }: DialogProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { data: contents, ...query } = useQuery(
    trpc.prompts.previewRetirement.queryOptions({ campaignId, which }, { staleTime: 0, gcTime: 0 }),
  );
  const retire = useMutation(
    trpc.prompts.retire.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
        onRetired();
      },
      onError: () => query.refetch(),
    }),
  );
  const texts = contents?.texts ?? 0;
  return (
    <WithdrawalDialog
      title={
        which.responseIds
          ? t("prompts.retirement.responses", { texts: which.responseIds.length })
          : t("prompts.retirement.prompts", { texts: which.promptIds?.length ?? texts })
      }
      action={t("prompts.retirement.action")}
      reasonHelp={t("prompts.retirement.reasonHelp")}
      contents={contents}
      countError={query.error}
      error={retire.error}
      busy={retire.isPending}
      onWithdraw={(reason) =>
        retire.mutate({
          withdrawalId: newId(),
          campaignId,
          which,
          texts,
          judged: contents?.judged ?? 0,
          reason,
        })
      }
      onClose={onClose}
    />
  );
}

/** The button that brings retired prompts or responses back at once. */
export function BringBackButton({ campaignId, which, label, onChanged }: ChangeProps) {
  const t = useTranslations();
  const refresh = useRefresh();
  const reinstate = useMutation(
    useTRPC().prompts.reinstate.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onChanged?.();
      },
      onError: tellFailure(t, t("prompts.retirement.notBack")),
    }),
  );
  return (
    <Button
      variant="secondary"
      size="small"
      busy={reinstate.isPending}
      onClick={() => reinstate.mutate({ withdrawalId: newId(), campaignId, which })}
    >
      {label}
    </Button>
  );
}

type ChangeOneProps = Pick<ChangeProps, "campaignId" | "which"> & {
  retired: Retirement | null;
  /** Who may retire it and bring it back. */
  lead: boolean;
};

/** Why one prompt or response is retired, and the button that changes that. */
export function RetirementOfOne({ campaignId, which, retired, lead }: ChangeOneProps) {
  const t = useTranslations();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      {retired && (
        <p className="min-w-0 text-sm break-words text-muted-foreground">
          <NameText
            text={
              retired.replacedBy === null
                ? t("prompts.retirement.because", {
                    reason: retired.reason,
                    by: retired.by,
                    at: showTime(t, retired.at),
                  })
                : t("prompts.retirement.replaced", { round: retired.replacedBy })
            }
          />
        </p>
      )}
      {lead &&
        (retired ? (
          <BringBackButton campaignId={campaignId} which={which} label={t("prompts.retirement.bringBack")} />
        ) : (
          <RetireButton campaignId={campaignId} which={which} label={t("prompts.retirement.action")} />
        ))}
    </div>
  );
}
