"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { errorMessage } from "../../lib/api-error.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";
import { SHORTCUTS, shortcutWords } from "../annotate/keys.tsx";
import { type Me, useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { LanguageCard, ThemeCard } from "./appearance-cards.tsx";
import { KeysCard } from "./keys-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import { TokensCard } from "./tokens-card.tsx";
import { WorkCard } from "./work-card.tsx";

/** What a person may change about themselves. */
export function AccountPage() {
  const t = useTranslations();
  const { data: me } = useSession();
  if (!me) return null;
  return (
    <PageBody>
      <PageHeader title={t("account.title")} />
      <div className="flex max-w-3xl flex-col gap-5">
        <NameCard me={me} />
        <PasswordCard me={me} />
        <LanguageCard />
        <ThemeCard />
        <WorkCard />
        <KeysCard rows={SHORTCUTS.map((shortcut) => ({ ...shortcut, does: shortcutWords(t, shortcut) }))} />
        <TokensCard />
      </div>
    </PageBody>
  );
}

/** One's own name, as others see it. */
function NameCard({ me }: { me: Me }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const rename = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: () => {
        toastQueue.add({ title: t("account.profile.saved") });
        return queryClient.invalidateQueries(trpc.session.me.queryFilter());
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    rename.mutate({ name: typedText(new FormData(event.currentTarget), "name").trim() });
  };
  return (
    <Card title={t("account.name")} description={me.email ?? undefined}>
      <form onSubmit={submit} className="flex flex-col gap-4 sm:flex-row sm:items-end">
        <Field
          label={t("account.name")}
          error={rename.error ? errorMessage(t, rename.error) : null}
          className="flex-1"
        >
          <Input name="name" autoComplete="name" required maxLength={200} defaultValue={me.name} />
        </Field>
        <Button type="submit" variant="secondary" busy={rename.isPending}>
          {t("account.profile.save")}
        </Button>
      </form>
    </Card>
  );
}
