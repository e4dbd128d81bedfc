"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { apiError } from "../../lib/api-error.ts";
import { errorMessage } from "../../lib/error-message.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";
import { passwordProblem } from "./password-problem.ts";
import { PublicFrame } from "./public-frame.tsx";
import { signIn } from "./sign-in.ts";

const WORDS = {
  setup: { title: "Set up Laurel", description: "Create the first account. It is an admin's.", action: "Create account" },
  invite: { title: "Welcome to Laurel", description: "Choose how you are called, and a password.", action: "Join" },
  reset: { title: "New password", description: "Choose a new password. You will be signed out everywhere else.", action: "Set password" },
} as const;

/** What a one-time link is for: the first admin, an invitation, a new password. */
export function LinkForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const link = useQuery(trpc.links.inspect.queryOptions({ token }, { staleTime: Infinity, refetchOnWindowFocus: false }));
  const accept = useMutation(trpc.links.accept.mutationOptions());
  const [weak, setWeak] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);

  if (link.isPending) {
    return (
      <PublicFrame title="One moment">
        <p role="status" className="sr-only">Loading</p>
        <Skeleton className="h-40" />
      </PublicFrame>
    );
  }
  if (link.error) {
    const { code, message } = apiError(link.error);
    return (
      <PublicFrame title={code === "NOT_FOUND" ? "This link does not work" : "The link could not be opened"} description={message}>
        {code === "NOT_FOUND" ? <ButtonLink variant="secondary" href="/sign-in">To the sign-in page</ButtonLink> : <Button variant="secondary" onClick={() => void link.refetch()}>Try again</Button>}
      </PublicFrame>
    );
  }

  const { purpose, name, email } = link.data;
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = typedText(form, "password");
    const problem = passwordProblem(password);
    setWeak(problem);
    if (problem) return;
    const typed = purpose === "reset" ? {} : { name: typedText(form, "name").trim() };
    accept.mutate({ token, password, ...typed, ...(purpose === "setup" && { email: typedText(form, "email").trim() }) }, {
      async onSuccess(accepted) {
        setLeaving(true);
        const signedIn = await signIn(accepted.email, password);
        window.location.assign(signedIn.ok ? "/" : "/sign-in");
      },
    });
  }

  return (
    <PublicFrame title={WORDS[purpose].title} description={WORDS[purpose].description}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {accept.error && <Notice tone="danger">{errorMessage(accept.error)}</Notice>}
        {purpose !== "reset" && (
          <Field label="Name">
            <Input name="name" autoComplete="name" required maxLength={200} defaultValue={name ?? ""} autoFocus />
          </Field>
        )}
        {purpose === "setup" ? (
          <Field label="E-mail" help="You sign in with it. No mail is sent.">
            <Input name="email" type="email" autoComplete="username" required maxLength={200} defaultValue={email ?? ""} />
          </Field>
        ) : (
          // Password managers file the new password under it.
          <Field label="E-mail">
            <Input name="email" type="email" autoComplete="username" readOnly value={email ?? ""} className="bg-muted" />
          </Field>
        )}
        <Field label="Password" help="At least 10 characters." error={weak}>
          <Input name="password" type="password" autoComplete="new-password" required />
        </Field>
        <Button type="submit" busy={accept.isPending || leaving} className="mt-1">
          {WORDS[purpose].action}
        </Button>
      </form>
    </PublicFrame>
  );
}
