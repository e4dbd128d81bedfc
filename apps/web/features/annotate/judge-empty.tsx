"use client";

import { CloudOff, Coffee, PartyPopper, ShieldX } from "lucide-react";
import { Button } from "../../components/ui/button.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { apiError } from "../../lib/api-error.ts";
import type { AnnotateState } from "./annotate-state.ts";

const BACK = <ButtonLink variant="secondary" href="/campaigns">To the campaigns</ButtonLink>;

/** What stands where a task would, when there is none. */
export function JudgeEmpty({ state, onRetry }: { state: AnnotateState; onRetry: () => void }) {
  const retry = <Button onClick={onRetry}>Look again</Button>;
  if (state.phase === "loading") {
    return (
      <div aria-busy className="flex flex-1 flex-col gap-3">
        <p role="status" className="sr-only">Loading the first task</p>
        <Skeleton className="h-28 w-full rounded-xl" />
        <div className="grid flex-1 gap-3 lg:grid-cols-2">
          <Skeleton className="min-h-64 rounded-xl" />
          <Skeleton className="min-h-64 rounded-xl" />
        </div>
      </div>
    );
  }
  if (state.phase === "failed") {
    const belongs = !["FORBIDDEN", "NOT_FOUND"].includes(apiError(state.error).code);
    if (belongs) return <ErrorState title="Judging could not be opened" error={state.error} onRetry={onRetry} />;
    return <EmptyState icon={ShieldX} title="You don't belong to this campaign" actions={BACK}>Ask its lead to add you, then come back.</EmptyState>;
  }
  if (state.pending.length > 0 && state.delivery === "offline") {
    return <EmptyState icon={CloudOff} title="Everything held here is answered">Your answers are kept in this browser and sent when the network is back; then there are more tasks.</EmptyState>;
  }
  if (state.pending.length > 0) return <EmptyState title="Fetching more tasks">Your last answers are being saved.</EmptyState>;
  if (state.paused) return <EmptyState icon={Coffee} title="This campaign is paused" actions={<>{retry}{BACK}</>}>Nothing can be judged until its lead goes on. What you answered is kept.</EmptyState>;
  return <EmptyState icon={PartyPopper} title="Nothing is left for you here" actions={<>{retry}{BACK}</>}>You have judged or skipped every task that is open to you. Thank you.</EmptyState>;
}
