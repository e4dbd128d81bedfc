import { useTranslations } from "next-intl";
import { useState } from "react";
import { type GapStrength, gapStrengthIn } from "@laurel/core/imports/gap-strength";
import { type Verdict, withStrength } from "@laurel/core/imports/verdict";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Reading } from "./use-reading.ts";

type Gaps = Extract<Verdict, { kind: "degree" | "scores" }>;
type How = "unread" | "direct" | "from";

/** The degrees of strength for which a campaign asks; null where it asks for none. */
export function askedDegrees(questions: QuestionSet): number | null {
  const asked = questions.flatMap((question) =>
    question.kind === "ranking" && question.strengths > 1 ? [question.strengths] : [],
  );
  return asked[0] ?? null;
}

/** Whether the gaps of a verdict say how strong a preference is, and how: they are read only where one says so. */
export function VerdictStrength({ read, of, reading }: { read: Gaps; of: number; reading: Reading }) {
  const t = useTranslations();
  const { strength } = read;
  const [words, setWords] = useState(strength?.from?.join(", ") ?? usualGaps(of));
  const said = gapStrengthIn(words);
  const isRead = said?.of === of && said.from !== undefined;
  const judge = (gaps: GapStrength | undefined) => {
    const { strength: _before, ...rest } = read;
    reading.judge(gaps ? withStrength(rest, gaps) : rest);
  };
  const how: How = strength === undefined ? "unread" : strength.from ? "from" : "direct";
  const choose = (chosen: How) =>
    judge(chosen === "unread" ? undefined : chosen === "direct" ? { of } : gapStrengthIn(words));
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      <Field forSelect label={t("imports.strength.title")} help={t("imports.strength.help", { degrees: of })}>
        <Select
          value={how}
          onValueChange={choose}
          options={[
            { value: "unread", label: t("imports.strength.unread") },
            { value: "direct", label: t("imports.strength.direct", { degrees: of }) },
            { value: "from", label: t("imports.strength.from") },
          ]}
          className="w-full"
        />
      </Field>
      {how === "from" && (
        <Field
          label={t("imports.strength.gaps")}
          help={t("imports.strength.gapsHelp", { example: usualGaps(of) })}
          error={isRead ? null : t("imports.strength.notGaps", { count: of - 1, example: usualGaps(of) })}
        >
          <Input
            value={words}
            dir="ltr"
            inputMode="decimal"
            onChange={({ target: { value } }) => {
              setWords(value);
              const gaps = gapStrengthIn(value);
              if (gaps?.of === of && gaps.from) judge(gaps);
            }}
          />
        </Field>
      )}
    </div>
  );
}

/** Each degree from the second on begins at its own number. */
function usualGaps(of: number): string {
  return Array.from({ length: of - 1 }, (_, index) => index + 2).join(", ");
}
