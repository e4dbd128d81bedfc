import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";

/** Stands where a long text was cut. */
export function ShowAll({ hidden, onShow }: { hidden: number; onShow: () => void }) {
  const t = useTranslations();
  return (
    <p className="show-all">
      <Button variant="secondary" size="small" onClick={onShow}>
        {t("markdown.showAllHiddenMore", { hidden })}
      </Button>
    </p>
  );
}
