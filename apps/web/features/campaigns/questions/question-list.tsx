"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Question } from "@laurel/core/questions/question";
import { Button } from "../../../components/ui/button.tsx";
import { Menu, MenuItem } from "../../../components/ui/menu.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { errorsWithin, type FieldErrors } from "../../../lib/field-errors.ts";
import { newId } from "../../../lib/new-id.ts";
import { QuestionCard } from "./question-card.tsx";
import {
  duplicateQuestion,
  newQuestion,
  type QuestionFormState,
  replaceQuestion,
} from "./question-form-state.ts";
import { questionForms } from "./question-forms.ts";
import { swap } from "./row-buttons.tsx";

const MAX_QUESTIONS = 10;

type QuestionListProps = {
  states: readonly QuestionFormState[];
  open: string | null;
  onOpen: (key: string | null) => void;
  responsesPerTask: number;
  errors: FieldErrors;
  onChange: (states: readonly QuestionFormState[]) => void;
};

/** A campaign's questions in the order in which they are asked, at most one of them open. */
export function QuestionList({
  states,
  open,
  onOpen,
  responsesPerTask,
  errors,
  onChange,
}: QuestionListProps) {
  const t = useTranslations();
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState("");
  const move = (from: number, to: number) => {
    const key = states[from]?.key ?? "";
    onChange(swap(states, from, to));
    setTold(t("campaigns.question.movedTo", { to: to + 1, drafts: states.length }));
    // The button that was used is disabled at the list's end; then the other one takes the focus.
    requestAnimationFrame(() => {
      const card = list.current?.querySelector(`[data-question="${CSS.escape(key)}"]`);
      const button = (way: "up" | "down") =>
        card?.querySelector<HTMLElement>(`[data-move="${way}"]:not(:disabled)`);
      (to < from ? (button("up") ?? button("down")) : (button("down") ?? button("up")))?.focus();
    });
  };
  const remove = (index: number) => {
    const next = states[index + 1] ?? states[index - 1];
    onChange(states.toSpliced(index, 1));
    setTold(t("campaigns.question.removed", { index: index + 1 }));
    requestAnimationFrame(() => {
      const target = next
        ? `[data-question="${CSS.escape(next.key)}"] h3 button`
        : "button[aria-haspopup=menu]";
      list.current?.parentElement?.querySelector<HTMLElement>(target)?.focus();
    });
  };
  const add = (kind: Question["kind"]) => {
    const key = newId();
    onChange([
      ...states,
      {
        key,
        question: newQuestion(
          t,
          kind,
          states.map(({ question }) => question.id),
        ),
        saved: null,
      },
    ]);
    onOpen(key);
  };
  const duplicate = (index: number) => {
    const key = newId();
    onChange(duplicateQuestion(states, index, key));
    onOpen(key);
  };
  return (
    <div className="flex flex-col gap-3">
      <ol ref={list} aria-label={t("campaigns.questions")} className="flex flex-col gap-3">
        {states.map((state, index) => (
          <QuestionCard
            key={state.key}
            state={state}
            all={states}
            responsesPerTask={responsesPerTask}
            errors={errorsWithin(errors, `questions.${index}`)}
            open={open === state.key}
            onOpen={(opened) => onOpen(opened ? state.key : null)}
            onChange={(question) => onChange(replaceQuestion(states, index, question))}
            onMove={(to) => move(index, to)}
            onDuplicate={() => duplicate(index)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {told}
      </p>
      {errors["questions"] && (
        <p role="alert" className="text-sm text-destructive">
          {errors["questions"]}
        </p>
      )}
      <div>
        <AddQuestion disabled={states.length >= MAX_QUESTIONS} onAdd={add} />
      </div>
    </div>
  );
}

const kinds = (t: Translate) =>
  Object.entries(questionForms(t)) as readonly [
    Question["kind"],
    { readonly name: string; readonly about: string },
  ][];

/** A menu of the kinds of question, each with what it is for. */
function AddQuestion({ disabled, onAdd }: { disabled: boolean; onAdd: (kind: Question["kind"]) => void }) {
  const t = useTranslations();
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="secondary" disabled={disabled}>
          <Plus aria-hidden /> {t("campaigns.question.add")}
        </Button>
      }
    >
      {kinds(t).map(([kind, { name, about }]) => (
        <MenuItem key={kind} onClick={() => onAdd(kind)}>
          <span className="max-w-72 sm:max-w-none">
            <span className="block font-medium">{name}</span>
            <span className="block text-sm text-muted-foreground">{about}</span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
