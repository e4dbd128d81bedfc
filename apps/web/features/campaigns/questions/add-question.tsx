import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Question } from "@laurel/core/questions/question";
import { Button } from "../../../components/ui/button.tsx";
import { MenuItem } from "../../../components/ui/menu-item.tsx";
import { Menu } from "../../../components/ui/menu.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { questionForms } from "./question-forms.ts";

const kinds = (t: Translate) =>
  Object.entries(questionForms(t)) as readonly [
    Question["kind"],
    { readonly name: string; readonly about: string },
  ][];

/** A menu of the kinds of question, each with what it is for. */
export function AddQuestion({
  disabled,
  onAdd,
}: {
  disabled: boolean;
  onAdd: (kind: Question["kind"]) => void;
}) {
  const t = useTranslations();
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="secondary" disabled={disabled}>
          <Plus aria-hidden /> {t("campaigns.addAQuestion")}
        </Button>
      }
    >
      {kinds(t).map(([kind, { name, about }]) => (
        <MenuItem key={kind} onClick={() => onAdd(kind)}>
          <span className="max-w-72 sm:max-w-none">
            <span className="block font-medium">{name}</span>
            <span className="block text-sm text-muted-foreground">{about}</span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
