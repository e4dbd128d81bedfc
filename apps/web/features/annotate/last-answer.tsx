import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { KeyHint } from "./key-hint.tsx";

type LastAnswerProps = {
  label: string | null;
  reviewing: boolean;
  canKeep: boolean;
  onUndo: () => void;
  onKeep: () => void;
};

/** What was just answered, and the way back to it; while back there, the way on. */
export function LastAnswer({ label, reviewing, canKeep, onUndo, onKeep }: LastAnswerProps) {
  const t = useTranslations();
  if (reviewing) {
    return (
      <div className="flex min-w-0 items-center gap-2 text-sm">
        <span className="rounded-full bg-warning-soft px-2.5 py-0.5 font-medium text-warning-soft-foreground">
          {t("annotate.answeredBefore")}
        </span>
        {canKeep && (
          <Button variant="ghost" size="small" onClick={onKeep}>
            {t("annotate.keepIt")} <KeyHint id="keep" />
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="flex min-w-0 items-center gap-2 text-sm text-muted-foreground sm:w-80">
      <Button variant="ghost" size="small" onClick={onUndo} aria-keyshortcuts="u">
        <Undo2 aria-hidden className="rtl:-scale-x-100" /> {t("annotate.undo")} <KeyHint id="undo" />
      </Button>
      {label && (
        <span className="truncate">
          {t("annotate.last")} <span className="font-medium text-foreground">{label}</span>
        </span>
      )}
    </div>
  );
}
