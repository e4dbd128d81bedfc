"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/api-error.ts";
import { showFigure } from "../../lib/figures.ts";
import { type RouterInputs, useTRPCClient } from "../../lib/trpc.ts";

/** A form that has the model score two responses to one prompt. */
export function ScoreForm({ modelId }: { modelId: string }) {
  const t = useTranslations();
  const [prompt, setPrompt] = useState("");
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const client = useTRPCClient();
  // A mutation and not a query, since it is asked by a click and never refetched.
  const score = useMutation({
    mutationFn: (input: RouterInputs["models"]["score"]) => client.models.score.mutate(input),
  });
  const ready = [prompt, first, second].every((text) => text.trim() !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    score.mutate({ modelId, prompt, completions: [first, second] });
  };
  const change = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value);
    score.reset();
  };
  const [a, b] = score.data?.scores ?? [];
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("models.score.prompt")}>
        <Textarea rows={2} value={prompt} onChange={change(setPrompt)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("models.score.first")}>
          <Textarea rows={5} value={first} onChange={change(setFirst)} />
        </Field>
        <Field label={t("models.score.second")}>
          <Textarea rows={5} value={second} onChange={change(setSecond)} />
        </Field>
      </div>
      {score.error && <Notice tone="danger">{errorMessage(t, score.error)}</Notice>}
      {a !== undefined && b !== undefined && (
        <div role="status">
          <Notice tone="primary">{scoreWords(t, a, b)}</Notice>
        </div>
      )}
      <div>
        <Button type="submit" disabled={!ready} busy={score.isPending}>
          {t("models.score.submit")}
        </Button>
      </div>
    </form>
  );
}

/**
 * What two rewards say. Only their difference means something: P(first preferred) = 1 / (1 + exp(second −
 * first)), both in calibrated logits (Bradley & Terry 1952). Equal rewards prefer neither.
 */
export function scoreWords(t: Translate, first: number, second: number): string {
  const figures = t("models.score.rewards", {
    first: showFigure(t, first),
    second: showFigure(t, second),
  });
  if (first === second) return t("models.score.noPreference", { figures });
  const sure = 1 / (1 + Math.exp(-Math.abs(first - second)));
  return t("models.score.prefers", {
    figures,
    first: first > second ? 1 : 2,
    sure: Math.round(sure * 100),
  });
}
