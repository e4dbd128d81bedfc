import { useTranslations } from "next-intl";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { NameText } from "../../markdown/name-text.tsx";
import { withTicked } from "./with-ticked.ts";

type FlagsFieldProps = {
  flags: FlagsQuestion["options"];
  chosen: readonly string[];
  onChange: (flags: readonly string[]) => void;
};

/** The flags whose tasks are left out. */
export function FlagsField({ flags, chosen, onChange }: FlagsFieldProps) {
  const t = useTranslations();
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-2 text-sm font-medium">{t("datasets.flagsLeftOut")}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {flags.map(({ id, label }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onCheckedChange={(on) => onChange(withTicked(chosen, id, on))}
          >
            <NameText text={label} />
          </Checkbox>
        ))}
      </div>
      <p className="mt-2 text-sm text-muted-foreground">{t("datasets.flagsLeftOutHelp")}</p>
    </fieldset>
  );
}
