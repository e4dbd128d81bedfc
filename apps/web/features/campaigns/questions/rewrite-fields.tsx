import { useTranslations } from "next-intl";
import type { RewriteQuestion } from "@laurel/core/questions/kinds/rewrite-schemas";
import type { Translate } from "../../../i18n/translate.ts";
import type { QuestionForm } from "./question-form.ts";

function RewriteFields() {
  const t = useTranslations();
  return <p className="text-[0.9375rem] text-muted-foreground">{t("campaigns.rewrite.help")}</p>;
}

export const rewriteForm = (t: Translate): QuestionForm<RewriteQuestion> => ({
  name: t("campaigns.kinds.rewrite"),
  about: t("campaigns.rewrite.meaning"),
  blank: {
    kind: "rewrite",
    title: "Write the response that should have been given.",
    help: "",
    required: true,
  },
  outcome: () => "written",
  Fields: RewriteFields,
});
