import type { Translate } from "../../i18n/translate.ts";
import { NAMED_SHORTCUTS, type Shortcut } from "./shortcuts.ts";

/** What a key of the judging page does, whatever the question. */
export function shortcutWords(t: Translate, { id, shown }: Shortcut): string {
  const named = NAMED_SHORTCUTS.find((shortcut) => shortcut.id === id);
  return named
    ? t(`annotate.keys.${named.id}`)
    : t("annotate.keys.choice", { number: shown === "0" ? "10" : shown });
}
