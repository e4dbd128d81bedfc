"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { Table } from "../../components/ui/table.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../markdown/name-text.tsx";
import { NewTokenDialog } from "./new-token-dialog.tsx";
import { tokenState } from "./token-state.ts";

const day = (at: number | null) => (at === null ? "never" : new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" }));

/** Personal tokens for scripts: what they may do, when they were used, and their end. */
export function TokensCard() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tokens = useQuery(trpc.tokens.list.queryOptions({ limit: 200 }));
  const rows = tokens.data?.rows;
  const [openedAt] = useState(() => Date.now());
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null);
  const reload = () => queryClient.invalidateQueries(trpc.tokens.list.queryFilter());
  const revoke = useMutation(trpc.tokens.revoke.mutationOptions({ onSuccess: reload, onSettled: () => setEnding(null) }));
  return (
    <Card title="Tokens" description="For scripts and the laurel command. A token acts as you, within its scopes." actions={<Button variant="secondary" onClick={() => setCreating(true)}>New token</Button>}>
      {tokens.isPending && <Skeleton className="h-24" />}
      {tokens.error && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {rows?.length === 0 && <p className="text-muted-foreground">You have no tokens.</p>}
      {rows && rows.length > 0 && (
        <Table caption="Your tokens">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Scopes</th>
              <th scope="col">Last used</th>
              <th scope="col">Ends</th>
              <th scope="col"><span className="sr-only">Actions</span></th>
            </tr>
          </thead>
          <tbody>
            {rows.map((token) => {
              const state = tokenState(token, openedAt);
              return (
                <tr key={token.id}>
                  <td className="font-medium"><NameText text={token.name} /></td>
                  <td><span className="flex flex-wrap gap-1">{token.scopes.map((scope) => <Badge key={scope}>{scope}</Badge>)}</span></td>
                  <td>{day(token.lastUsedAt)}</td>
                  <td>{state === "active" ? day(token.expiresAt) : <Badge tone="warning">{state}</Badge>}</td>
                  <td className="text-right">{state === "active" && <Button variant="ghost" size="small" aria-label={`Revoke ${token.name}`} onClick={() => setEnding(token)}>Revoke</Button>}</td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
      <NewTokenDialog open={creating} onOpenChange={setCreating} onCreated={reload} />
      <AlertDialog open={ending !== null} onOpenChange={() => setEnding(null)} title={`Revoke “${ending?.name ?? ""}”?`} action="Revoke token" destructive busy={revoke.isPending} onConfirm={() => ending && revoke.mutate({ id: ending.id })}>
        Scripts that use it stop working at once.
      </AlertDialog>
    </Card>
  );
}
