"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/error-message.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";

const scopeRows = (t: Translate) =>
  [
    { value: "read", label: t("account.read"), help: t("account.campaignsProgressAndResults") },
    { value: "import", label: t("account.import"), help: t("account.addPromptsAndResponses") },
    { value: "export", label: t("account.export"), help: t("account.cutAndDownloadDataset") },
    { value: "train", label: t("account.train"), help: t("account.trainAndQuestionReward") },
  ] as const;

const endOptions = (t: Translate) => [
  { value: 30, label: t("account.after30Days") },
  { value: 90, label: t("account.after90Days") },
  { value: 365, label: t("account.afterAYear") },
  { value: 0, label: t("account.never") },
];

type Scope = ReturnType<typeof scopeRows>[number]["value"];

/** Makes a token and shows it, once. */
export function NewTokenDialog({
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
        title={t("account.yourNewToken")}
        description={t("account.copyItNowIt")}
        footer={<Button onClick={() => close(false)}>{t("account.done")}</Button>}
      >
        <div className="flex flex-wrap items-center gap-3">
          <code className="min-w-0 flex-1 rounded-lg bg-muted px-3 py-2 font-mono text-sm break-all">
            {create.data.token}
          </code>
          <CopyButton text={create.data.token}>{t("account.copyToken")}</CopyButton>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open={open} onOpenChange={close} title={t("account.newToken")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {create.error && <Notice tone="danger">{errorMessage(t, create.error)}</Notice>}
        <Field label={t("account.name")} help={t("account.whatItIsFor")}>
          <Input name="name" required maxLength={200} />
        </Field>
        <fieldset className="flex flex-col gap-2.5">
          <legend className="mb-1 text-sm font-medium">{t("account.scopes")}</legend>
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
        <Field label={t("account.ends")} forSelect>
          <Select value={ends} onValueChange={setEnds} options={endOptions(t)} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={() => close(false)}>
            {t("account.cancel")}
          </Button>
          <Button type="submit" busy={create.isPending} disabled={scopes.length === 0}>
            {t("account.createToken")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
