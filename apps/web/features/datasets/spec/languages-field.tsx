import { useLocale, useTranslations } from "next-intl";
import { DETECTED_LANGUAGES } from "@laurel/core/datasets/dataset-filters";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { languageName } from "./language-name.ts";
import { withTicked } from "./with-ticked.ts";

type LanguagesFieldProps = { chosen: readonly string[]; onChange: (codes: readonly string[]) => void };

/**
 * The languages whose prompts are in, by their names in the reader's. What a stored spec names stays, though
 * nobody detects it.
 */
export function LanguagesField({ chosen, onChange }: LanguagesFieldProps) {
  const t = useTranslations();
  const locale = useLocale();
  const codes = [...new Set([...DETECTED_LANGUAGES, ...chosen])].map((code) => ({
    code,
    name: languageName(locale, code),
  }));
  const { compare } = new Intl.Collator(locale);
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-2 text-sm font-medium">{t("datasets.languages")}</legend>
      <div className="grid max-h-44 grid-cols-2 gap-x-6 gap-y-2 overflow-y-auto rounded-lg border p-3 sm:grid-cols-4">
        {codes
          .toSorted((one, other) => compare(one.name, other.name))
          .map(({ code, name }) => (
            <Checkbox
              key={code}
              checked={chosen.includes(code)}
              onCheckedChange={(on) => onChange(withTicked(chosen, code, on))}
            >
              {name}
            </Checkbox>
          ))}
      </div>
      <p className="mt-2 text-sm text-muted-foreground">{t("datasets.languagesHelp")}</p>
    </fieldset>
  );
}
