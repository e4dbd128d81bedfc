"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Select } from "../../components/ui/select.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { Table } from "../../components/ui/table.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/api-error.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";
import { NameText } from "../../lib/visible-text.tsx";

const day = (t: Translate, at: number | null) =>
  at === null ? t("account.tokens.neverUsed") : t("ui.day", { at: new Date(at) });

/** Personal tokens for scripts: their scopes, when they were last used, and when they expire. */
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
      title={t("account.tokens.title")}
      description={t("account.tokens.help")}
      actions={
        <Button variant="secondary" onClick={() => setCreating(true)}>
          {t("account.tokens.new")}
        </Button>
      }
    >
      {tokens.isPending && <Skeleton className="h-24" />}
      {tokens.error && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {rows?.length === 0 && <p className="text-muted-foreground">{t("account.tokens.empty")}</p>}
      {rows && rows.length > 0 && (
        <Table caption={t("account.tokens.table")}>
          <thead>
            <tr>
              <th scope="col">{t("account.name")}</th>
              <th scope="col">{t("account.tokens.scopes")}</th>
              <th scope="col">{t("account.tokens.lastUsed")}</th>
              <th scope="col">{t("account.tokens.expires")}</th>
              <th scope="col">
                <span className="sr-only">{t("account.tokens.actions")}</span>
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
                        aria-label={t("account.tokens.revokeNamed", { name: token.name })}
                        onClick={() => setEnding(token)}
                      >
                        {t("account.tokens.revoke")}
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
        title={t("account.tokens.revokeQuestion", { name: ending?.name ?? "" })}
        action={t("account.tokens.revokeConfirm")}
        destructive
        busy={revoke.isPending}
        onConfirm={() => ending && revoke.mutate({ id: ending.id })}
      >
        {t("account.tokens.revokeHelp")}
      </AlertDialog>
    </Card>
  );
}

type Token = { readonly revokedAt: number | null; readonly expiresAt: number | null };

/** Whether a token still works. */
function tokenState(token: Token, now: number): "active" | "revoked" | "expired" {
  if (token.revokedAt !== null) return "revoked";
  return token.expiresAt !== null && token.expiresAt <= now ? "expired" : "active";
}

const scopeRows = (t: Translate) =>
  [
    { value: "read", label: t("account.tokens.scopeNames.read"), help: t("account.tokens.scopeHelp.read") },
    {
      value: "import",
      label: t("account.tokens.scopeNames.import"),
      help: t("account.tokens.scopeHelp.import"),
    },
    {
      value: "export",
      label: t("account.tokens.scopeNames.export"),
      help: t("account.tokens.scopeHelp.export"),
    },
    {
      value: "train",
      label: t("account.tokens.scopeNames.train"),
      help: t("account.tokens.scopeHelp.train"),
    },
  ] as const;

const endOptions = (t: Translate) => [
  { value: 30, label: t("account.tokens.expiry.after30Days") },
  { value: 90, label: t("account.tokens.expiry.after90Days") },
  { value: 365, label: t("account.tokens.expiry.afterYear") },
  { value: 0, label: t("account.tokens.expiry.never") },
];

type Scope = ReturnType<typeof scopeRows>[number]["value"];

/** Makes a token and shows it this one time. */
function NewTokenDialog({
  open,
  onOpenChange,
  onCreated,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: () => unknown;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const create = useMutation(trpc.tokens.create.mutationOptions({ onSuccess: () => void onCreated() }));
  const [scopes, setScopes] = useState<readonly Scope[]>(["read"]);
  const [ends, setEnds] = useState(90);
  const close = (isOpen: boolean) => {
    if (!isOpen) create.reset();
    onOpenChange(isOpen);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate({
      name: typedText(new FormData(event.currentTarget), "name").trim(),
      scopes: [...scopes],
      ...(ends > 0 && { expiresInDays: ends }),
    });
  };
  if (create.data) {
    return (
      <Dialog
        open={open}
        onOpenChange={close}
        title={t("account.tokens.created.title")}
        description={t("account.tokens.created.help")}
        footer={<Button onClick={() => close(false)}>{t("account.tokens.created.done")}</Button>}
      >
        <div className="flex flex-wrap items-center gap-3">
          <code className="min-w-0 flex-1 rounded-lg bg-muted px-3 py-2 font-mono text-sm break-all">
            {create.data.token}
          </code>
          <CopyButton text={create.data.token}>{t("account.tokens.created.copy")}</CopyButton>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open={open} onOpenChange={close} title={t("account.tokens.new")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {create.error && <Notice tone="danger">{errorMessage(t, create.error)}</Notice>}
        <Field label={t("account.name")} help={t("account.tokens.nameHelp")}>
          <Input name="name" required maxLength={200} />
        </Field>
        <fieldset className="flex flex-col gap-2.5">
          <legend className="mb-1 text-sm font-medium">{t("account.tokens.scopes")}</legend>
          {scopeRows(t).map(({ value, label, help }) => (
            <Checkbox
              key={value}
              checked={scopes.includes(value)}
              onCheckedChange={(on) =>
                setScopes(on ? [...scopes, value] : scopes.filter((scope) => scope !== value))
              }
              help={help}
            >
              {label}
            </Checkbox>
          ))}
        </fieldset>
        <Field label={t("account.tokens.expires")} forSelect>
          <Select value={ends} onValueChange={setEnds} options={endOptions(t)} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={() => close(false)}>
            {t("account.cancel")}
          </Button>
          <Button type="submit" busy={create.isPending} disabled={scopes.length === 0}>
            {t("account.tokens.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
