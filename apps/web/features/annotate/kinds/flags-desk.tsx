"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagsAnswer, FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { lastText } from "@laurel/core/records/message-text";
import { Button } from "../../../components/ui/button.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { letterAt } from "../../reading/response-letter.ts";
import { presentedIds } from "../leased-task.ts";
import { type AnswerState, arrowOffers, type ControlProps, type DeskKind, type Offer } from "./desk-kind.ts";
import { OfferButton } from "./offer-button.tsx";

const NOTHING = "choice.10";

export const FLAGS_DESK: DeskKind<FlagsQuestion> = {
  startAt: () => 0,
  offers,
  instant: () => false,
  // After one flag there may be another.
  passesOn: ({ id }) => id === NOTHING,
  Control: FlagsControl,
};

/**
 * A digit sets or removes a flag of the task or of the response in view, 0 answers "nothing to flag", and the
 * arrow keys go to another response.
 */
function offers(t: Translate, state: AnswerState<FlagsQuestion>): Offer[] {
  const { question, task, at } = state;
  const ids = presentedIds(task);
  const places = question.scope === "task" ? 1 : ids.length;
  const response = question.scope === "task" ? undefined : ids[at];
  const flags: FlagsAnswer["flags"] = state.answer?.kind === "flags" ? state.answer.flags : [];
  const of = places > 1 ? `${letterAt(at)}: ` : "";
  const toggles = question.options.slice(0, 9).map(({ id, label }, index): Offer => ({
    id: `choice.${index + 1}`,
    does: `${of}${label}`,
    answer: flagToggled(flags, id, response),
    at,
  }));
  return [
    ...toggles,
    { id: NOTHING, does: t("annotate.flags.none"), answer: { kind: "flags", flags: [] }, at },
    ...arrowOffers(t, state, places),
  ];
}

/**
 * The offer that sets or removes the option at `index` (from 0). Only the first nine options have a key,
 * since the tenth key is "nothing to flag".
 */
export function toggleOffer(offers: readonly Offer[], index: number): Offer | undefined {
  return offers.find(({ id }) => id !== NOTHING && id === `choice.${index + 1}`);
}

/**
 * The answer with a flag of a response (or of the task) added, or, if it was set already, removed with its
 * spans.
 */
function flagToggled(flags: FlagsAnswer["flags"], flag: string, response: string | undefined): FlagsAnswer {
  const others = flags.filter((each) => each.flag !== flag || each.response !== response);
  if (others.length < flags.length) return { kind: "flags", flags: others };
  return { kind: "flags", flags: [...flags, { flag, ...(response !== undefined && { response }) }] };
}

const SHOWN_OF_SPAN = 40;

/**
 * The flags of the task, or of the response whose turn it is. If the question has spans, words that are
 * selected in a response can be flagged too.
 */
function FlagsControl({
  question,
  task,
  answer,
  at,
  offers,
  active,
  onOffer,
  onAnswer,
}: ControlProps<FlagsQuestion>) {
  const t = useTranslations();
  const ids = presentedIds(task);
  const flags = answer?.kind === "flags" ? answer.flags : [];
  const response = question.scope === "task" ? undefined : ids[at];
  const textOf = (id: string | undefined) =>
    lastText(task.responses.find((each) => each.id === id)?.messages ?? []);
  const isSet = (flag: string) => flags.some((each) => each.flag === flag && each.response === response);
  const mark = (flag: string) => {
    const span = response === undefined ? null : selectedSpan(response, textOf(response));
    if (span && response !== undefined)
      onAnswer(
        {
          kind: "flags",
          flags: [
            ...flags.filter((each) => each.flag !== flag || each.response !== response || each.span),
            { flag, response, span },
          ],
        },
        at,
      );
  };
  return (
    <div role="group" aria-label={question.title} className="flex flex-col gap-2">
      {question.scope === "response" && ids.length > 1 && (
        <div className="flex items-center gap-1.5 text-sm">
          <span className="text-muted-foreground">{t("annotate.flags.of")}</span>
          {ids.map((id, index) => (
            <Button
              key={id}
              size="small"
              variant={index === at ? "primary" : "secondary"}
              aria-pressed={index === at}
              onClick={() => onAnswer(answer, index)}
            >
              {letterAt(index)}
            </Button>
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-1.5">
        {question.options.map(({ id, label }, index) => {
          const offer = toggleOffer(offers, index) ?? {
            id: "",
            does: label,
            answer: flagToggled(flags, id, response),
            at,
          };
          return (
            <OfferButton
              key={id}
              offer={offer}
              active={active && index < 9}
              chosen={isSet(id)}
              label={label}
              onOffer={(chosen, event) =>
                question.spans &&
                !isSet(id) &&
                response !== undefined &&
                selectedSpan(response, textOf(response))
                  ? mark(id)
                  : onOffer(chosen, event)
              }
            >
              {label}
            </OfferButton>
          );
        })}
        {offers
          .filter(({ id }) => id === NOTHING)
          .map((offer) => (
            <OfferButton
              key={offer.id}
              offer={offer}
              active={active}
              chosen={answer?.kind === "flags" && flags.length === 0}
              onOffer={onOffer}
              className="text-muted-foreground"
            >
              {t("annotate.flags.none")}
            </OfferButton>
          ))}
      </div>
      {question.spans && <p className="text-sm text-muted-foreground">{t("annotate.flags.selectHelp")}</p>}
      <ul className="flex flex-wrap gap-1.5 empty:hidden">
        {flags
          .filter(({ span }) => span)
          .map(({ flag, response: of, span }) => (
            <li
              key={`${flag} ${of ?? ""} ${span?.start ?? 0}`}
              className="flex items-center gap-1 rounded-full bg-muted py-0.5 ps-3 pe-1 text-sm"
            >
              {question.options.find(({ id }) => id === flag)?.label}:{" "}
              <q dir="auto" className="max-w-64 truncate">
                {textOf(of).slice(span?.start, Math.min(span?.end ?? 0, (span?.start ?? 0) + SHOWN_OF_SPAN))}
              </q>
              <button
                type="button"
                aria-label={t("annotate.flags.removeMark")}
                className="rounded-full p-1 hover:bg-card"
                onClick={() =>
                  onAnswer({ kind: "flags", flags: flags.filter((each) => each.span !== span) }, at)
                }
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}

/**
 * The place of the selected words in a response's text; null if no words in it are selected, or if Markdown's
 * marks stand between them.
 */
function selectedSpan(
  responseId: string,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const selection = window.getSelection();
  const within = selection?.anchorNode?.parentElement?.closest(`[data-response="${CSS.escape(responseId)}"]`);
  const words = selection?.toString().trim() ?? "";
  const start = within && words !== "" ? text.indexOf(words) : -1;
  return start === -1 ? null : { start, end: start + words.length };
}
