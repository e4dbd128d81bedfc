"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { errorMessage } from "../../lib/api-error.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";
import { passwordProblem, signInWithPassword } from "../session/passwords.ts";
import type { Me } from "../session/use-session.ts";

/** Sets a new password. It ends every other session and signs this one in again. */
export function PasswordCard({ me }: { me: Me }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const change = useMutation(trpc.account.changePassword.mutationOptions());
  const [weak, setWeak] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const next = typedText(typed, "next");
    const problem = passwordProblem(t, next);
    setWeak(problem);
    if (problem) return;
    change.mutate(
      { current: typedText(typed, "current"), next },
      {
        async onSuccess() {
          form.reset();
          const again = me.email ? await signInWithPassword(t, me.email, next) : { ok: false };
          if (!again.ok) return window.location.assign("/sign-in?next=/account");
          toastQueue.add({
            title: t("account.password.changed"),
            description: t("account.password.changedHelp"),
          });
        },
      },
    );
  };
  return (
    <Card title={t("account.password.title")} description={t("account.password.help")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {change.error && <Notice tone="danger">{errorMessage(t, change.error)}</Notice>}
        <input type="hidden" name="username" autoComplete="username" value={me.email ?? ""} readOnly />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("account.password.current")}>
            <Input name="current" type="password" autoComplete="current-password" required />
          </Field>
          <Field label={t("account.password.new")} help={t("account.password.lengthHelp")} error={weak}>
            <Input name="next" type="password" autoComplete="new-password" required />
          </Field>
        </div>
        <Button type="submit" variant="secondary" busy={change.isPending} className="self-start">
          {t("account.password.change")}
        </Button>
      </form>
    </Card>
  );
}
