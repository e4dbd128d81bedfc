"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button, ButtonLink } from "../../components/ui/button.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { apiError, errorMessage } from "../../lib/api-error.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";
import { passwordProblem, signInWithPassword } from "./passwords.ts";
import { PublicFrame } from "./public-frame.tsx";

const words = (t: Translate) =>
  ({
    setup: {
      title: t("session.setup.title"),
      description: t("session.setup.help"),
      action: t("session.setup.submit"),
    },
    invite: {
      title: t("session.invitation.title"),
      description: t("session.invitation.help"),
      action: t("session.invitation.submit"),
    },
    reset: {
      title: t("session.reset.title"),
      description: t("session.reset.help"),
      action: t("session.reset.submit"),
    },
  }) as const;

/** What a one-time link is for: the first admin, an invitation, a new password. */
export function LinkForm({ token }: { token: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const link = useQuery(
    trpc.links.inspect.queryOptions({ token }, { staleTime: Infinity, refetchOnWindowFocus: false }),
  );
  const accept = useMutation(trpc.links.accept.mutationOptions());
  const [weak, setWeak] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);

  if (link.isPending) {
    return (
      <PublicFrame title={t("session.link.loading")}>
        <p role="status" className="sr-only">
          {t("session.loading")}
        </p>
        <Skeleton className="h-40" />
      </PublicFrame>
    );
  }
  if (link.error) {
    const { code, message } = apiError(link.error);
    return (
      <PublicFrame
        title={code === "NOT_FOUND" ? t("session.link.invalid") : t("session.link.failed")}
        description={message}
      >
        {code === "NOT_FOUND" ? (
          <ButtonLink variant="secondary" href="/sign-in">
            {t("session.link.toSignIn")}
          </ButtonLink>
        ) : (
          <Button variant="secondary" onClick={() => void link.refetch()}>
            {t("session.tryAgain")}
          </Button>
        )}
      </PublicFrame>
    );
  }

  const { purpose, name, email } = link.data;
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = typedText(form, "password");
    const problem = passwordProblem(t, password);
    setWeak(problem);
    if (problem) return;
    const typed = purpose === "reset" ? {} : { name: typedText(form, "name").trim() };
    accept.mutate(
      { token, password, ...typed, ...(purpose === "setup" && { email: typedText(form, "email").trim() }) },
      {
        async onSuccess(accepted) {
          setLeaving(true);
          const signedIn = await signInWithPassword(t, accepted.email, password);
          window.location.assign(signedIn.ok ? "/" : "/sign-in");
        },
      },
    );
  }

  return (
    <PublicFrame title={words(t)[purpose].title} description={words(t)[purpose].description}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {accept.error && <Notice tone="danger">{errorMessage(t, accept.error)}</Notice>}
        {purpose !== "reset" && (
          <Field label={t("session.name")}>
            <Input
              name="name"
              autoComplete="name"
              required
              maxLength={200}
              defaultValue={name ?? ""}
              autoFocus
            />
          </Field>
        )}
        {purpose === "setup" ? (
          <Field label={t("session.email")} help={t("session.emailHelp")}>
            <Input
              name="email"
              type="email"
              autoComplete="username"
              required
              maxLength={200}
              defaultValue={email ?? ""}
            />
          </Field>
        ) : (
          // Password managers store the new password under this address.
          <Field label={t("session.email")}>
            <Input
              name="email"
              type="email"
              autoComplete="username"
              readOnly
              value={email ?? ""}
              className="bg-muted"
            />
          </Field>
        )}
        <Field label={t("session.password")} help={t("session.passwordHelp")} error={weak}>
          <Input name="password" type="password" autoComplete="new-password" required />
        </Field>
        <Button type="submit" busy={accept.isPending || leaving} className="mt-1">
          {words(t)[purpose].action}
        </Button>
      </form>
    </PublicFrame>
  );
}
