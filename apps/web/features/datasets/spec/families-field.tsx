import { useTranslations } from "next-intl";
import type { FamilyId } from "@laurel/core/datasets/families";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { familyWords } from "./family-words.ts";

type FamiliesFieldProps = {
  offered: readonly FamilyId[];
  chosen: readonly FamilyId[];
  error: string | undefined;
  onChange: (families: readonly FamilyId[]) => void;
};

/**
 * The kinds of record that are made. They are kept in the order in which they are offered, however they were
 * ticked.
 */
export function FamiliesField({ offered, chosen, error, onChange }: FamiliesFieldProps) {
  const t = useTranslations();
  const tick = (family: FamilyId, on: boolean) =>
    onChange(offered.filter((each) => (each === family ? on : chosen.includes(each))));
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t("datasets.kindsOfRecord")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {offered.map((family) => {
          const { name, meaning } = familyWords(t, family);
          return (
            <Checkbox
              key={family}
              checked={chosen.includes(family)}
              onCheckedChange={(on) => tick(family, on)}
              help={meaning}
            >
              {name}
            </Checkbox>
          );
        })}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-sm text-destructive">
          {error}
        </p>
      )}
    </fieldset>
  );
}
