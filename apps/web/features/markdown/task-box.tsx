import { useTranslations } from "next-intl";

/** The box of a task in an author's list. */
export function TaskBox({ checked }: { checked: boolean }) {
  const t = useTranslations();
  return (
    <span className="task-box">
      {checked ? "☑" : "☐"}
      <span className="sr-only">{checked ? t("markdown.taskDone") : t("markdown.taskOpen")}</span>
    </span>
  );
}
