"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import {
  lengthBeside,
  type ReadingSettings,
  sizeBeside,
  USUAL_LENGTH,
  USUAL_SIZE,
} from "./reading-style.tsx";

type ReadingControlsProps = { value: ReadingSettings; onChange: (value: ReadingSettings) => void };

type StepperProps = {
  name: string;
  shown: string;
  less: ReadingSettings | null;
  more: ReadingSettings | null;
  words: readonly [less: string, more: string];
  onChange: (value: ReadingSettings) => void;
};

function Stepper({ name, shown, less, more, words: [lessWords, moreWords], onChange }: StepperProps) {
  return (
    <div role="group" aria-label={name} className="flex items-center justify-between gap-4">
      <span className="text-[0.9375rem]">{name}</span>
      <span className="flex items-center gap-1">
        <Button
          variant="secondary"
          size="icon"
          aria-label={lessWords}
          disabled={!less}
          onClick={() => less && onChange(less)}
        >
          <Minus aria-hidden />
        </Button>
        <span aria-live="polite" className="min-w-28 text-center text-sm text-muted-foreground tabular-nums">
          {shown}
        </span>
        <Button
          variant="secondary"
          size="icon"
          aria-label={moreWords}
          disabled={!more}
          onClick={() => more && onChange(more)}
        >
          <Plus aria-hidden />
        </Button>
      </span>
    </div>
  );
}

/** How large the texts are and how long their lines. */
export function ReadingControls({ value, onChange }: ReadingControlsProps) {
  const t = useTranslations();
  const { textSize = USUAL_SIZE, lineLength = USUAL_LENGTH } = value;
  const usual = textSize === USUAL_SIZE && lineLength === USUAL_LENGTH;
  return (
    <div className="flex flex-col gap-3">
      <Stepper
        name={t("reading.textSize")}
        shown={`${textSize} %`}
        less={sizeBeside(value, -1)}
        more={sizeBeside(value, 1)}
        words={[t("reading.smallerText"), t("reading.largerText")]}
        onChange={onChange}
      />
      <Stepper
        name={t("reading.lineLength")}
        shown={
          lineLength === USUAL_LENGTH
            ? t("reading.lineWholeColumn")
            : t("reading.lineCharacters", { lineLength })
        }
        less={lengthBeside(value, -1)}
        more={lengthBeside(value, 1)}
        words={[t("reading.shorterLines"), t("reading.longerLines")]}
        onChange={onChange}
      />
      <Button
        variant="ghost"
        size="small"
        disabled={usual}
        onClick={() => onChange({ textSize: USUAL_SIZE, lineLength: USUAL_LENGTH })}
      >
        {t("reading.reset")}
      </Button>
    </div>
  );
}
