"use client";

import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary/binary-question";
import { Check, ThumbsDown, ThumbsUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "../../../../lib/class-names.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { ControlProps } from "../desk-kind.ts";
import { OfferButton } from "../offer-button.tsx";
import { binaryWords } from "./binary-words.ts";

/** Two buttons a response; of several responses, the one whose turn it is stands out. */
export function BinaryControl({ question, task, answer, at, active, onOffer }: ControlProps<BinaryQuestion>) {
  const t = useTranslations();
  const ids = presentedIds(task);
  const labels = answer?.kind === "binary" ? answer.labels : {};
  const [Good, Bad] = question.about === "quality" ? [ThumbsUp, ThumbsDown] : [Check, X];
  return (
    <div role="group" aria-label={question.title} className="flex flex-wrap gap-3">
      {ids.map((id, index) => (
        <div key={id} className={classNames("flex min-w-64 flex-1 items-center gap-2 rounded-xl p-1", ids.length > 1 && active && index === at && "bg-primary-soft/60")}>
          {ids.length > 1 && <span className="w-6 text-center font-semibold">{letterOf(index)}</span>}
          {[true, false].map((value) => {
            const word = binaryWords(t, question)[value ? 0 : 1];
            const Icon = value ? Good : Bad;
            const offer = { id: value ? "choice.1" : "choice.2", does: ids.length > 1 ? t("annotate.responseIs", { letter: letterOf(index), word }) : word, answer: { kind: "binary" as const, labels: { ...labels, [id]: value } }, at: Math.min(index + 1, ids.length - 1) };
            return (
              <OfferButton key={word} offer={offer} active={active && index === at} chosen={labels[id] === value} onOffer={onOffer} label={offer.does} className="min-h-12 flex-1">
                <Icon aria-hidden className="size-5" /> <span className="font-semibold capitalize">{word}</span>
              </OfferButton>
            );
          })}
        </div>
      ))}
    </div>
  );
}
