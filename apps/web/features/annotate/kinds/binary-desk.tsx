"use client";

import { Check, ThumbsDown, ThumbsUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Answer } from "@laurel/core/questions/answers";
import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary-schemas";
import type { Translate } from "../../../i18n/translate.ts";
import { classNames } from "../../../lib/class-names.ts";
import { letterAt } from "../../reading/response-letter.ts";
import { presentedIds } from "../leased-task.ts";
import { type AnswerState, arrowOffers, type ControlProps, type DeskKind, type Offer } from "./desk-kind.ts";
import { OfferButton } from "./offer-button.tsx";

export const BINARY_DESK: DeskKind<BinaryQuestion> = {
  startAt: ({ task, answer }) =>
    Math.max(
      0,
      presentedIds(task).findIndex((id) => labelsOf(answer)[id] === undefined),
    ),
  offers: (t, state) => [
    ...labelOffers(t, state, state.at),
    ...arrowOffers(t, state, presentedIds(state.task).length),
  ],
  instant: (_question, task) => task.responses.length === 1,
  Control: BinaryControl,
};

/** The offers for the response at `index`: 1 is good, 2 is bad, and both go on to the next response. */
function labelOffers(
  t: Translate,
  { question, task, answer }: Omit<AnswerState<BinaryQuestion>, "at">,
  index: number,
): Offer[] {
  const ids = presentedIds(task);
  const id = ids[index];
  if (id === undefined) return [];
  return binaryWords(t, question).map((word, choice) => ({
    id: `choice.${choice + 1}`,
    does: ids.length > 1 ? t("annotate.responseIs", { letter: letterAt(index), word }) : word,
    answer: { kind: "binary", labels: { ...labelsOf(answer), [id]: choice === 0 } },
    at: Math.min(index + 1, ids.length - 1),
  }));
}

/** The labels given so far, by response. */
function labelsOf(answer: Answer | undefined): Readonly<Record<string, boolean>> {
  return answer?.kind === "binary" ? answer.labels : {};
}

/** What the two labels are called. */
function binaryWords(t: Translate, { about }: Pick<BinaryQuestion, "about">): readonly [string, string] {
  return about === "quality"
    ? [t("annotate.good"), t("annotate.bad")]
    : [t("annotate.correct"), t("annotate.incorrect")];
}

/** Two buttons for each response. If there are several responses, the one whose turn it is stands out. */
function BinaryControl({ at, active, onOffer, ...state }: ControlProps<BinaryQuestion>) {
  const t = useTranslations();
  const { question, task, answer } = state;
  const ids = presentedIds(task);
  const icons = question.about === "quality" ? [ThumbsUp, ThumbsDown] : [Check, X];
  const words = binaryWords(t, question);
  return (
    <div role="group" aria-label={question.title} className="flex flex-wrap gap-3">
      {ids.map((id, index) => (
        <div
          key={id}
          className={classNames(
            "flex min-w-64 flex-1 items-center gap-2 rounded-xl p-1",
            ids.length > 1 && active && index === at && "bg-primary-soft/60",
          )}
        >
          {ids.length > 1 && <span className="w-6 text-center font-semibold">{letterAt(index)}</span>}
          {labelOffers(t, state, index).map((offer, choice) => {
            const Icon = icons[choice] ?? Check;
            return (
              <OfferButton
                key={offer.id}
                offer={offer}
                active={active && index === at}
                chosen={labelsOf(answer)[id] === (choice === 0)}
                onOffer={onOffer}
                label={offer.does}
                className="min-h-12 flex-1"
              >
                <Icon aria-hidden className="size-5" />{" "}
                <span className="font-semibold capitalize">{words[choice]}</span>
              </OfferButton>
            );
          })}
        </div>
      ))}
    </div>
  );
}
