"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { FamiliesField } from "./families-field.tsx";
import { MoreSettings } from "./more-settings.tsx";
import { newDraft } from "./new-draft.ts";
import { OriginsField } from "./origins-field.tsx";
import { QuestionField } from "./question-field.tsx";
import { RatingPairSettings } from "./rating-pair-settings.tsx";
import type { SpecDraft, SpecProblems } from "./spec-draft.ts";
import { TextSetting } from "./text-setting.tsx";
import { TiePolicyField } from "./tie-policy-field.tsx";
import { unusualWords } from "./unusual-words.ts";

type SpecFormProps = {
  campaignId: string;
  questions: QuestionSet;
  draft: SpecDraft;
  /** What the draft describes, once nothing is missing. */ spec: DatasetSpec | null;
  problems: SpecProblems;
  onChange: (draft: SpecDraft) => void;
};

/** How judgments become records. */
export function SpecForm({ campaignId, questions, draft, spec, problems, onChange }: SpecFormProps) {
  const t = useTranslations();
  const locale = useLocale();
  const asked = questions.filter(({ kind }) => familiesOfKind(kind).length > 0);
  const question = asked.find(({ id }) => id === draft.questionId);
  const fields = { draft, problems, change: (part: Partial<SpecDraft>) => onChange({ ...draft, ...part }) };
  const { change } = fields;
  return (
    <div className="flex flex-col gap-6">
      <QuestionField
        questions={asked}
        value={draft.questionId}
        onChange={(next) =>
          change({
            questionId: next.id,
            otherCampaigns: [],
            families: newDraft(next).families,
            ratingAspect: "",
          })
        }
      />
      <FamiliesField
        offered={question ? familiesOfKind(question.kind) : []}
        chosen={draft.families}
        error={problems.families}
        onChange={(families) => change({ families })}
      />
      {draft.families.includes("pairs") && (
        <TiePolicyField value={draft.ties} onChange={(ties) => change({ ties })} />
      )}
      {draft.families.includes("pairs") && question?.kind === "rating" && (
        <RatingPairSettings {...fields} aspects={question.aspects} />
      )}
      <OriginsField {...fields} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextSetting
          {...fields}
          name="minVotes"
          label={t("datasets.votesNeeded")}
          help={t("datasets.whatHasFewerGives")}
          input={{ inputMode: "numeric" }}
        />
        <TextSetting
          {...fields}
          name="testPercent"
          label={t("datasets.testShareInPer")}
          help={t("datasets.wholePromptsAreHeld")}
          input={{ inputMode: "decimal" }}
        />
        <TextSetting
          {...fields}
          name="validationPercent"
          label={t("datasets.validationShareInPer")}
          help={t("datasets.validationHelp")}
          input={{ inputMode: "decimal" }}
        />
        <TextSetting
          {...fields}
          name="salt"
          optional
          label={t("datasets.salt")}
          help={t("datasets.anotherTextHoldsOut")}
          input={{ maxLength: 100 }}
        />
      </div>
      <MoreSettings
        {...fields}
        campaignId={campaignId}
        flags={questions.flatMap((each) => (each.kind === "flags" ? each.options : []))}
        unusual={spec && unusualWords(t, locale, spec)}
      />
    </div>
  );
}
