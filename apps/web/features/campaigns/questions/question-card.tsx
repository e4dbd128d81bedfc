import { ArrowDown, ArrowUp, ChevronDown, Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Badge } from "../../../components/ui/badge.tsx";
import { Button } from "../../../components/ui/button.tsx";
import { classNames } from "../../../lib/class-names.ts";
import { conditionWords } from "./condition-field.tsx";
import { QuestionFields, type QuestionFieldsProps } from "./question-fields.tsx";
import { formOf } from "./question-forms.ts";

type QuestionCardProps = QuestionFieldsProps & {
  open: boolean;
  onOpen: (open: boolean) => void;
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** One question: a line with its kind and title, followed by its fields when the card is open. */
export function QuestionCard({ open, onOpen, onMove, onDuplicate, onRemove, ...fields }: QuestionCardProps) {
  const t = useTranslations();
  const { state, all, errors } = fields;
  const { question, key } = state;
  const id = useId();
  const index = all.indexOf(state);
  const name = t("campaigns.question.number", { index: index + 1 });
  const problems = Object.keys(errors).length;
  const condition = conditionWords(
    t,
    question,
    all.map((each) => each.question),
  );
  return (
    <li
      data-question={key}
      className={classNames("rounded-xl border bg-card", !open && problems > 0 && "border-destructive")}
    >
      <div className="flex items-start gap-1 p-2">
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => onOpen(!open)}
            className="flex w-full items-start gap-3 rounded-lg px-2 py-1.5 text-start hover:bg-muted"
          >
            <span className="mt-0.5 text-sm text-muted-foreground tabular-nums">{index + 1}</span>
            <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
              <Badge>{formOf(t, question).name}</Badge>
              {problems > 0 && !open && (
                <Badge tone="danger">{t("campaigns.question.problems", { problems })}</Badge>
              )}
              <span className="min-w-0 font-medium break-words">
                {question.title || t("campaigns.question.untitled")}
              </span>
              {condition && !open && (
                <span className="w-full text-sm break-words text-muted-foreground">{condition}</span>
              )}
            </span>
            <ChevronDown
              aria-hidden
              className={classNames(
                "mt-1 size-4 shrink-0 text-muted-foreground transition-transform",
                open && "rotate-180",
              )}
            />
          </button>
        </h3>
        <Button
          variant="ghost"
          size="icon"
          data-move="up"
          aria-label={`Move ${name} up`}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          <ArrowUp aria-hidden />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          data-move="down"
          aria-label={`Move ${name} down`}
          disabled={index === all.length - 1}
          onClick={() => onMove(index + 1)}
        >
          <ArrowDown aria-hidden />
        </Button>
      </div>
      <div id={id} hidden={!open} className="border-t p-4 sm:p-5">
        {open && (
          <>
            <QuestionFields {...fields} />
            <div className="mt-5 flex flex-wrap gap-2">
              <Button
                variant="secondary"
                size="small"
                aria-label={t("campaigns.question.duplicateNamed", { name })}
                onClick={onDuplicate}
              >
                <Copy aria-hidden /> {t("campaigns.question.duplicate")}
              </Button>
              <Button
                variant="ghost"
                size="small"
                aria-label={t("campaigns.removeNamed", { name })}
                onClick={onRemove}
              >
                <Trash2 aria-hidden /> {t("campaigns.question.remove")}
              </Button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}
