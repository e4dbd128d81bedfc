"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";
import { oidcProviderName, signInOutside } from "./next-auth.ts";
import { signInWithPassword } from "./passwords.ts";
import { PublicFrame } from "./public-frame.tsx";

const outsideFailed = (t: Translate) => t("session.provider.failed");

/** Sign-in by e-mail and password, or through an outside provider. */
export function SignInForm() {
  const t = useTranslations();
  const trpc = useTRPC();
  const query = useSearchParams();
  const next = safeNext(query.get("next"));
  const { data: setupNeeded } = useQuery(trpc.session.setupNeeded.queryOptions());
  const [problem, setProblem] = useState(query.get("error") ? outsideFailed(t) : null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const result = await signInWithPassword(t, typedText(form, "email"), typedText(form, "password"));
    // This loads the whole page, so that nothing of the person who was signed in before stays in memory.
    if (result.ok) return window.location.assign(next);
    setProblem(result.reason);
    setBusy(false);
  }

  return (
    <PublicFrame title={t("session.signIn")}>
      {setupNeeded && (
        <Notice tone="primary" className="mb-5">
          {t("session.noAccounts")}
        </Notice>
      )}
      <form onSubmit={submit} className="flex flex-col gap-4">
        {problem && <Notice tone="danger">{problem}</Notice>}
        <Field label={t("session.email")}>
          <Input name="email" type="email" autoComplete="username" required autoFocus />
        </Field>
        <Field label={t("session.password")}>
          <Input name="password" type="password" autoComplete="current-password" required />
        </Field>
        <Button type="submit" busy={busy} className="mt-1">
          {t("session.signIn")}
        </Button>
      </form>
      <OidcButton next={next} />
      <p className="mt-6 text-sm text-muted-foreground">{t("session.forgotPassword")}</p>
    </PublicFrame>
  );
}

/** The way in through an outside provider, where one is configured. */
function OidcButton({ next }: { next: string }) {
  const t = useTranslations();
  const { data: name } = useQuery({
    queryKey: ["sign-in provider"],
    queryFn: oidcProviderName,
    retry: false,
  });
  const [state, setState] = useState<"ready" | "leaving" | "failed">("ready");
  if (!name) return null;
  const leave = () => {
    setState("leaving");
    signInOutside(next).catch(() => setState("failed"));
  };
  return (
    <div className="mt-6 flex flex-col gap-3 border-t pt-6">
      {state === "failed" && <Notice tone="danger">{t("session.provider.unreachable", { name })}</Notice>}
      <Button variant="secondary" busy={state === "leaving"} onClick={leave}>
        {t("session.provider.signIn", { name })}
      </Button>
    </div>
  );
}

/** Where to go after signing in: a path of this site, or the start page when `next` is anything else. */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\u0000-\u001f\\]/.test(next)) return "/";
  return next;
}
