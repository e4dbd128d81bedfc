"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { Table } from "../../components/ui/table.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../markdown/name-text.tsx";
import { NewTokenDialog } from "./new-token-dialog.tsx";
import { tokenState } from "./token-state.ts";

const day = (t: Translate, at: number | null) =>
  at === null ? t("account.neverYet") : t("ui.day", { at: new Date(at) });

/** Personal tokens for scripts: what they may do, when they were used, and their end. */
export function TokensCard() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tokens = useQuery(trpc.tokens.list.queryOptions({ limit: 200 }));
  const rows = tokens.data?.rows;
  const [openedAt] = useState(() => Date.now());
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null);
  const reload = () => queryClient.invalidateQueries(trpc.tokens.list.queryFilter());
  const revoke = useMutation(
    trpc.tokens.revoke.mutationOptions({ onSuccess: reload, onSettled: () => setEnding(null) }),
  );
  return (
    <Card
      title={t("account.tokens")}
      description={t("account.forScriptsAndThe")}
      actions={
        <Button variant="secondary" onClick={() => setCreating(true)}>
          {t("account.newToken")}
        </Button>
      }
    >
      {tokens.isPending && <Skeleton className="h-24" />}
      {tokens.error && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {rows?.length === 0 && <p className="text-muted-foreground">{t("account.youHaveNoTokens")}</p>}
      {rows && rows.length > 0 && (
        <Table caption={t("account.yourTokens")}>
          <thead>
            <tr>
              <th scope="col">{t("account.name")}</th>
              <th scope="col">{t("account.scopes")}</th>
              <th scope="col">{t("account.lastUsed")}</th>
              <th scope="col">{t("account.ends")}</th>
              <th scope="col">
                <span className="sr-only">{t("account.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((token) => {
              const state = tokenState(token, openedAt);
              return (
                <tr key={token.id}>
                  <td className="font-medium">
                    <NameText text={token.name} />
                  </td>
                  <td>
                    <span className="flex flex-wrap gap-1">
                      {token.scopes.map((scope) => (
                        <Badge key={scope}>{scope}</Badge>
                      ))}
                    </span>
                  </td>
                  <td>{day(t, token.lastUsedAt)}</td>
                  <td>
                    {state === "active" ? (
                      day(t, token.expiresAt)
                    ) : (
                      <Badge tone="warning">{t(`account.tokenStates.${state}`)}</Badge>
                    )}
                  </td>
                  <td className="text-end">
                    {state === "active" && (
                      <Button
                        variant="ghost"
                        size="small"
                        aria-label={t("account.revokeName", { name: token.name })}
                        onClick={() => setEnding(token)}
                      >
                        {t("account.revoke")}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
      <NewTokenDialog open={creating} onOpenChange={setCreating} onCreated={reload} />
      <AlertDialog
        open={ending !== null}
        onOpenChange={() => setEnding(null)}
        title={t("account.revokeName2", { name: ending?.name ?? "" })}
        action={t("account.revokeToken")}
        destructive
        busy={revoke.isPending}
        onConfirm={() => ending && revoke.mutate({ id: ending.id })}
      >
        {t("account.scriptsThatUseIt")}
      </AlertDialog>
    </Card>
  );
}
